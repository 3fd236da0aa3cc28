import type { Context } from 'hono';
import type { AppRooms } from '../app-rooms.ts';
import { callingOf } from './sessions/caller.ts';

/** Whether whoever was let in still would be: for answers that never end. */
export async function stillCalls(
  context: Context,
  { desk }: Pick<AppRooms, 'desk'>,
): Promise<boolean> {
  const { accounts } = desk.store;
  const calling = callingOf(context);
  if (calling?.kind === 'open') return !(await accounts.hasPasswords());
  return calling?.kind === 'known' && accounts.isSessionAlive(calling.session.id, desk.now());
}
