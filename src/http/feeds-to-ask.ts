import type { Context } from 'hono';
import type { AppRooms } from './app-rooms.ts';
import { readerOf } from './reader-of.ts';
import { isOwner } from './security/sessions/caller.ts';

type Asking = {
  readonly desk: { readonly store: Pick<AppRooms['desk']['store'], 'subscriptions'> };
};

/**
 * The feeds that somebody may have asked for news now, of those they name; none named: all they may. Undefined: every feed that
 * there is, which only the owner may. What others follow is not asked for at a member's wish, nor told to be there.
 */
export async function feedsToAsk(
  context: Context,
  { desk }: Asking,
  named: readonly number[] | undefined,
): Promise<readonly number[] | undefined> {
  if (isOwner(context)) return named;
  const own = (await desk.store.subscriptions.ofReader(readerOf(context))).map(
    ({ feedId }) => feedId,
  );
  return named === undefined ? own : own.filter((id) => named.includes(id));
}
