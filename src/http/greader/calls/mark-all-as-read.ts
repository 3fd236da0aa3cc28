import { askedStream } from '../asked/asked-stream.ts';
import { type GreaderCall, ok, refuse } from '../asked/greader-call.ts';
import { timestampIn } from '../asked/times.ts';

/**
 * /mark-all-as-read: a stream as far as it had come at `ts`, with what came in that moment, since programs send the time of the newest
 * item that they have. Without `ts` (newsboat) all that is there now.
 */
export const markAllAsRead: GreaderCall = async (asked) => {
  const { context, rooms, readerId, fields, wishes } = asked;
  const named = await askedStream(asked, fields.get('s') ?? '');
  if (named === null) return refuse(context, 'A stream is to be named by s.');
  const { stream, filter } = named;
  // What was read is read; of what was starred nobody is to lose the sight.
  if (filter.isRead === true) return ok(context);
  if (stream.kind === 'saved') return refuse(context, 'What is starred is marked one by one.');
  const stated = fields.get('ts');
  const time = stated ? timestampIn(stated) : null;
  if (stated && time === null) return refuse(context, 'ts is no time.');
  await rooms.desk.store.sync.markStreamRead({
    ...{ ...wishes, readerId, stream, at: rooms.desk.now() },
    ...(time !== null && { arrivedBefore: time + 1 }),
  });
  return ok(context);
};
