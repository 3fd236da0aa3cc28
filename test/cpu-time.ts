/**
 * Milliseconds of this process's CPU since `before` (process.cpuUsage()): unlike the clock on the wall it does not run while
 * others have the machine, so that a bound on work does not fail where the machine is busy.
 */
export function cpuSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
