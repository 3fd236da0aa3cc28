import { setTimeout as sleep } from 'node:timers/promises';

/** Waits for what another process or server does; throws after two minutes: a machine may have thirty times the work. */
export async function untilTrue(isSo: () => boolean): Promise<void> {
  const limit = Date.now() + 120_000;
  while (!isSo()) {
    if (Date.now() > limit) throw new Error('it did not come to that');
    await sleep(20);
  }
}
