import type { Context } from 'hono';
import type { AppRooms } from './app-rooms.ts';
import { readerIfAny } from './reader-of.ts';

type Stored = Readonly<Record<string, string>>;

const ASKED = new WeakMap<Request, Promise<Stored>>();

/**
 * The reader's settings as they were when the request came in, asked for once: its language and its page want them both.
 * Of a stranger nothing is known.
 */
export function storedSettings(
  context: Context,
  { desk }: Pick<AppRooms, 'desk'>,
): Promise<Stored> {
  const request = context.req.raw;
  const readerId = readerIfAny(context);
  if (readerId === null) return Promise.resolve({});
  const asked = ASKED.get(request) ?? desk.store.settings.ofReader(readerId);
  ASKED.set(request, asked);
  return asked;
}
