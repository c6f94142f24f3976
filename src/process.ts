/** What a process has used so far, where the system tells (Linux); elsewhere null. */
import { readFileSync } from "node:fs";

export interface Usage {
  /** Processor time of all its threads, in seconds. */
  cpu: number;
  /** Resident memory in MB. */
  resident: number;
}

/** Clock ticks of /proc in a second; Linux tells them so to every program, whatever its own are. */
const ticks = 100;
const fields = { utime: 11, stime: 12, started: 19 };

/** The numbers after the name, which stands in parentheses and may hold anything. */
function statOf(pid: number): string[] | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "latin1");
    return text.slice(text.lastIndexOf(")") + 2).split(" ");
  } catch {
    return null;
  }
}

export function usageOf(pid: number): Usage | null {
  const stat = statOf(pid);
  if (!stat) return null;
  const cpu = (Number(stat[fields.utime]) + Number(stat[fields.stime])) / ticks;
  return { cpu, resident: residentOf(pid) };
}

function residentOf(pid: number): number {
  try {
    const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "latin1")) ?? [];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    return 0; // it ended in between
  }
}

/** When a process began, in the system's own count: tells it from a later one with the same number. */
export function bornAt(pid: number): string | null {
  return statOf(pid)?.[fields.started] ?? null;
}
