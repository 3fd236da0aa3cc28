import type { Context } from 'hono';
import type { AppRooms } from '../../../app-rooms.ts';
import { callerOf } from '../../../security/sessions/caller.ts';

/** What was done to a poll, for the log of the house; where nobody has to sign in there is nobody to name. */
export async function logPoll(
  { desk }: AppRooms,
  context: Context,
  { action, poll }: { readonly action: string; readonly poll: number },
): Promise<void> {
  const reader = callerOf(context)?.reader ?? null;
  await desk.store.audit.recordAction(
    {
      actorId: reader?.id ?? null,
      actor: reader?.name ?? 'owner',
      action: `poll.${action}`,
      target: `poll ${poll}`,
      details: {},
    },
    desk.now(),
  );
}
