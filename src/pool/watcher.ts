/** Looks at the seats at work every few milliseconds, for as long as one of them is. */
import type { Seat } from "./seat.ts";
import { settings } from "./settings.ts";

export interface Watcher {
  start(): void;
  stop(): void;
}

export function createWatcher(seats: Seat[]): Watcher {
  let timer: NodeJS.Timeout | null = null;
  let last = 0;

  function look(): void {
    const now = performance.now();
    const late = now - last - settings.watchEvery;
    last = now;
    const busy = seats.filter((seat) => seat.busy());
    if (busy.length === 0) stop();
    // While we stood still, waiting for the database, answers may have come that are not looked at yet.
    if (late > settings.standstill) for (const seat of busy) seat.forgive(late);
    else for (const seat of busy) seat.watch();
  }

  function start(): void {
    if (timer) return;
    last = performance.now();
    timer = setInterval(look, settings.watchEvery);
  }

  function stop(): void {
    if (timer) clearInterval(timer);
    timer = null;
  }

  return { start, stop };
}
