import type { Context } from 'hono';
import type { Audited } from '../../../model/accounts/audited.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { callerOf } from '../../security/sessions/caller.ts';

/** What was done, without who did it. */
export type Deed = Omit<Audited, 'actorId' | 'actor'>;

/** Notes in the house's log what whoever asks has just done. */
export async function noteAction(
  context: Context,
  { desk }: Pick<AppRooms, 'desk'>,
  deed: Deed,
): Promise<void> {
  const reader = callerOf(context)?.reader ?? (await desk.store.accounts.readerById(1));
  const actor = { actorId: reader?.id ?? null, actor: reader?.name ?? 'owner' };
  await desk.store.audit.recordAction({ ...actor, ...deed }, desk.now());
}
