import type { AppRooms } from '../../app-rooms.ts';

/**
 * - open: only this machine can reach us and nobody has a password
 * - unclaimed: others can reach us and there is no owner who can sign in: nobody is let in
 * - closed: whoever wants in signs in
 */
export type Doors = 'open' | 'unclaimed' | 'closed';

/** How the doors stand. A password that somebody has set is never taken away, so what is closed stays closed. */
export function houseDoors({ desk, config }: Pick<AppRooms, 'desk' | 'config'>) {
  const isReachable = !config.isLocal || config.publicHosts.length > 0;
  // Who is let in is then decided elsewhere, password or not.
  let isClosed = (config.proxyUserHeader ?? null) !== null;
  return async (): Promise<Doors> => {
    isClosed ||= await desk.store.accounts.hasPasswords();
    if (isClosed) return 'closed';
    return isReachable ? 'unclaimed' : 'open';
  };
}
