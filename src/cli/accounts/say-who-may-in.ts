import { type Config, isLoopback, likelyAddress } from '../../config.ts';
import type { Desk } from '../../desk.ts';
import { complain } from '../print.ts';
import { makeOwnerLink } from './owner-link.ts';

/**
 * What whoever starts Hearsay must know of who is let in. The link is a secret: it goes to a terminal that somebody looks at, never
 * where a log is kept.
 */
export async function sayWhoMayIn(
  desk: Pick<Desk, 'store' | 'now'>,
  config: Config,
  port: number,
): Promise<void> {
  const isHere = isLoopback(config.host);
  if (isHere && config.publicHosts.length === 0) return;
  if (!isHere && config.publicHosts.length === 0)
    complain(
      'Others reach it unencrypted, passwords too: docs/running.md says how to have https before it.',
    );
  if (await desk.store.accounts.hasPasswords()) return;
  if (process.stdout.isTTY !== true) {
    complain(
      'It has no owner yet and lets nobody in. For a link to choose a password, run: hearsay owner link',
    );
    return;
  }
  const { link } = await makeOwnerLink(desk, likelyAddress({ ...config, port }));
  complain('It has no owner yet and lets nobody in. Choose name and password, within an hour:');
  process.stdout.write(`\n    ${link}\n\n`);
}
