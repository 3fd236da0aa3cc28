import { type GreaderCall, ok, refuse } from '../asked/greader-call.ts';
import { numbersIn } from '../asked/numbers-in.ts';
import { namedStream } from '../asked/stream-id.ts';

/** RSS Guard sends 200, FeedMe all that it has. */
const MOST_ITEMS = 10_000;

/**
 * /edit-tag: marks items by what is added (`a`) and removed (`r`), each as often as one likes. newsboat's unread is
 * `a=kept-unread&a=tracking-kept-unread&r=read`; `ac`, `s` and `async`, which Liferea and newsboat send, say nothing more.
 */
export const editTag: GreaderCall = async ({ context, rooms, readerId, fields, wishes }) => {
  const numbers = numbersIn(fields, MOST_ITEMS);
  if (typeof numbers === 'string') return refuse(context, numbers);
  const wish = wishIn(fields);
  if (typeof wish === 'string') return refuse(context, wish);
  const { sync } = rooms.desk.store;
  const asked = { ...wishes, readerId, numbers, at: rooms.desk.now() };
  if (wish.isRead === true) await sync.markRead(asked);
  if (wish.isRead === false) await sync.markUnread(asked);
  if (wish.isSaved === true) await sync.markSaved(asked);
  if (wish.isSaved === false) await sync.markUnsaved(asked);
  return ok(context);
};

type Wish = { readonly isRead: boolean | null; readonly isSaved: boolean | null };

/** A string says why it cannot be done. */
function wishIn(fields: URLSearchParams): Wish | string {
  const added = tagsIn(fields, 'a');
  const removed = tagsIn(fields, 'r');
  const all = [...added, ...removed];
  if (all.length === 0) return 'What is to change is to be named by a or r.';
  if (all.includes('label')) return 'Labels are folders of feeds, and stories that you follow.';
  if (all.some((tag) => !KNOWN.has(tag))) return 'There is no such mark.';
  const isRead = either(
    added.includes('read') || removed.includes('kept-unread'),
    added.includes('kept-unread') || removed.includes('read'),
  );
  const isSaved = either(added.includes('starred'), removed.includes('starred'));
  if (isRead === 'both' || isSaved === 'both') return 'That cannot be both.';
  return { isRead, isSaved };
}

function either(isYes: boolean, isNo: boolean): boolean | null | 'both' {
  if (isYes && isNo) return 'both';
  return isYes || isNo ? isYes : null;
}

/**
 * What Google knew beside read and starred. Nobody reads along here, so that sharing (newsboat and RSS Guard have a key for it) does
 * nothing; the others are of Google's own programs. FreshRSS and Miniflux say OK to them, too.
 */
const IGNORED = ['broadcast', 'like', 'fresh', 'tracking-kept-unread', 'tracking-read'] as const;

const KNOWN: ReadonlySet<string> = new Set(['read', 'kept-unread', 'starred', ...IGNORED]);

function tagsIn(fields: URLSearchParams, name: string): string[] {
  const stated = fields.getAll(name).filter((tag) => tag !== '');
  return stated.slice(0, 50).map((tag) => {
    const named = namedStream(tag);
    if (named?.kind === 'state') return named.state;
    return named?.kind === 'label' ? 'label' : '';
  });
}
