import { type GreaderAsked, type GreaderCall, ok, refuse } from '../asked/greader-call.ts';
import { labelsOf } from '../asked/labels.ts';
import { numbersIn } from '../asked/numbers-in.ts';
import { type NamedStream, namedStream } from '../asked/stream-id.ts';

/** RSS Guard sends 200, FeedMe all that it has. */
const MOST_ITEMS = 10_000;

/**
 * /edit-tag: marks items by what is added (`a`) and removed (`r`), each as often as one likes: states, and labels of the reader's, which are made by being put on. newsboat's unread is
 * `a=kept-unread&a=tracking-kept-unread&r=read`; `ac`, `s` and `async`, which Liferea and newsboat send, say nothing more.
 */
export const editTag: GreaderCall = async (call) => {
  const { context, rooms, readerId, fields, wishes } = call;
  const numbers = numbersIn(fields, MOST_ITEMS);
  if (typeof numbers === 'string') return refuse(context, numbers);
  const wish = wishIn(fields);
  if (typeof wish === 'string') return refuse(context, wish);
  const labels = await labelsMeant(call, wish);
  if (typeof labels === 'string') return refuse(context, labels);
  const { sync } = rooms.desk.store;
  const asked = { ...wishes, readerId, numbers, at: rooms.desk.now() };
  if (wish.isRead === true) await sync.markRead(asked);
  if (wish.isRead === false) await sync.markUnread(asked);
  if (wish.isSaved === true) await sync.markSaved(asked);
  if (wish.isSaved === false) await sync.markUnsaved(asked);
  for (const labelId of labels.on) await sync.addLabelledNumbers({ ...asked, labelId });
  for (const labelId of labels.off) await sync.removeLabelledNumbers({ ...asked, labelId });
  return ok(context);
};

type Wish = {
  readonly isRead: boolean | null;
  readonly isSaved: boolean | null;
  /** Names of labels. */
  readonly on: readonly string[];
  readonly off: readonly string[];
};

/** A string says why it cannot be done. */
function wishIn(fields: URLSearchParams): Wish | string {
  const added = tagsIn(fields, 'a');
  const removed = tagsIn(fields, 'r');
  const all = [...added.states, ...removed.states];
  const [on, off] = [added.labels, removed.labels];
  if (all.length + on.length + off.length === 0)
    return 'What is to change is to be named by a or r.';
  if (all.some((tag) => !KNOWN.has(tag))) return 'There is no such mark.';
  const isRead = either(
    added.states.includes('read') || removed.states.includes('kept-unread'),
    added.states.includes('kept-unread') || removed.states.includes('read'),
  );
  const isSaved = either(added.states.includes('starred'), removed.states.includes('starred'));
  const isBoth = on.some((name) => off.includes(name));
  if (isRead === 'both' || isSaved === 'both' || isBoth) return 'That cannot be both.';
  return { isRead, isSaved, on, off };
}

/** The labels' numbers, made where there are none of a name that is put on; a string says why it cannot be done. */
async function labelsMeant(
  asked: GreaderAsked,
  { on, off }: Pick<Wish, 'on' | 'off'>,
): Promise<{ on: readonly number[]; off: readonly number[] } | string> {
  if (on.length + off.length === 0) return { on: [], off: [] };
  const known = await labelsOf(asked);
  const knownAs = (name: string) => known.find((label) => label.name === name);
  const ids: number[] = [];
  for (const name of on) {
    const label = knownAs(name);
    if (label !== undefined && label.kind !== 'own')
      return 'That is a folder of feeds, or a story that you follow.';
    const id = label?.id ?? (await madeId(asked, name));
    if (id === null) return 'That can be no label, or there are too many.';
    ids.push(id);
  }
  // What has no such label does not bear it already.
  const gone = off.flatMap((name) => {
    const label = knownAs(name);
    return label?.kind === 'own' ? [label.id] : [];
  });
  return { on: ids, off: gone };
}

async function madeId({ rooms, readerId }: GreaderAsked, name: string): Promise<number | null> {
  const made = await rooms.desk.store.labels.addLabel(readerId, name, rooms.desk.now());
  return made.kind === 'label' ? made.label.id : null;
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

type Tags = { readonly states: readonly string[]; readonly labels: readonly string[] };

function tagsIn(fields: URLSearchParams, name: string): Tags {
  const stated = fields.getAll(name).filter((tag) => tag !== '');
  const named = stated.slice(0, 50).map(namedStream);
  return {
    // What is no tag is none that is known.
    states: named.flatMap((one) => (one?.kind === 'label' ? [] : [stateOf(one)])),
    labels: named.flatMap((one) => (one?.kind === 'label' ? [one.label] : [])),
  };
}

function stateOf(named: NamedStream | null): string {
  return named?.kind === 'state' ? named.state : '';
}
