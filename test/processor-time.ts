/** Several times what the slowest of our hostile texts takes on a slow machine (milliseconds); quadratic growth would take minutes. */
export const littleTime = 5_000;

/**
 * Begins to count how long the processor works for this process, and returns what tells it, in milliseconds:
 * unlike a clock it does not count what else the machine does.
 */
export function processorTime(): () => number {
  const begin = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(begin);
    return (user + system) / 1_000;
  };
}
