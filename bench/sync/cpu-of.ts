import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts in these (sysconf(_SC_CLK_TCK)); what a sum of many calls took is right to one of them. */
const TICK = 10;

/** Milliseconds of CPU that a process and those it started took so far, threads that ended included; NaN where the system does not tell. */
export function cpuOf(pid: number): number {
  try {
    return familyOf(pid).reduce((sum, one) => sum + ownCpu(one), 0);
  } catch {
    return Number.NaN;
  }
}

function familyOf(pid: number): number[] {
  const threads = readdirSync(`/proc/${pid}/task`);
  const children = threads.flatMap((thread) =>
    readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean),
  );
  return [pid, ...children.flatMap((child) => familyOf(Number(child)))];
}

/** proc_pid_stat(5): utime and stime are the 14th and 15th; the second, a name in brackets, may hold anything. */
function ownCpu(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK;
}
