import { readFileSync } from "node:fs";

/** Watches the resident memory of a process (Linux); `stop` gives the most there was, in MB. */
export function peakMemory(pid) {
  let peak = 0;
  const look = () => {
    try {
      const [, kilobytes] = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "latin1")) ?? [];
      peak = Math.max(peak, Number(kilobytes ?? 0));
    } catch {
      // it has ended
    }
  };
  const timer = setInterval(look, 100);
  return {
    stop: () => {
      clearInterval(timer);
      return Math.round(peak / 1024);
    },
  };
}
