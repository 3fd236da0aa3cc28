import type { MarkNumbers, SyncStream } from '../../model/feeds/sync.ts';
import { SECOND } from '../../model/time.ts';
import { ownValue } from '../../text/tables/own-value.ts';
import { type FeverAsked, wholeIn } from './fever-asked.ts';
import { savedItemIds, unreadItemIds } from './item-ids.ts';

type Answer = Readonly<Record<string, unknown>>;

/**
 * "mark": an item read, unread, saved or unsaved; a feed or a group read. Said again it is the same again: at Miniflux `saved` takes
 * away what it gave. Answers with what is then unread or saved, as Fever does; what cannot be done says so beside it.
 */
export async function mark(asked: FeverAsked, mayChange: boolean): Promise<Answer> {
  const { fields } = asked;
  const trouble = mayChange ? await changed(asked) : 'This token is for reading alone.';
  const isAboutSaved = /^(?:un)?saved$/.test(fields.get('as') ?? '');
  const answer = isAboutSaved ? await savedItemIds(asked) : await unreadItemIds(asked);
  return trouble === null ? answer : { ...answer, error: trouble };
}

/** Null, or what went wrong. */
async function changed(asked: FeverAsked): Promise<string | null> {
  const { fields } = asked;
  const id = wholeIn(fields, 'id');
  if (id === null) return 'id is to be a number.';
  const [what, as] = [fields.get('mark'), fields.get('as') ?? ''];
  if (what === 'item') return markItem(asked, id, as);
  if (as !== 'read') return 'Feeds and groups can be marked read.';
  if (what === 'feed') return markStream(asked, { kind: 'feed', feedId: id });
  return what === 'group' ? markGroup(asked, id) : 'mark is item, feed or group.';
}

async function markItem(
  { rooms, wishes }: FeverAsked,
  number: number,
  as: string,
): Promise<string | null> {
  const marking = ownValue(MARKS, as);
  if (marking === undefined) return 'as is read, unread, saved or unsaved.';
  const asked: MarkNumbers = { ...wishes, numbers: [number], at: rooms.desk.now() };
  await marking(rooms.desk.store.sync, asked);
  return null;
}

type Marking = (
  sync: FeverAsked['rooms']['desk']['store']['sync'],
  asked: MarkNumbers,
) => Promise<unknown>;

const MARKS: Readonly<Record<string, Marking>> = {
  read: (sync, asked) => sync.markRead(asked),
  unread: (sync, asked) => sync.markUnread(asked),
  saved: (sync, asked) => sync.markSaved(asked),
  unsaved: (sync, asked) => sync.markUnsaved(asked),
};

/** Fever's group 0 is all that there is but sparks, and -1 all sparks, of which there are none here. */
async function markGroup(asked: FeverAsked, id: number): Promise<string | null> {
  if (id === 0) return markStream(asked, { kind: 'all' });
  if (id === -1) return null;
  const folders = await asked.rooms.desk.store.sync.folders(asked.readerId);
  const folder = folders.find((one) => one.id === id);
  if (folder === undefined) return 'There is no such group.';
  return markStream(asked, { kind: 'folder', folder: folder.name });
}

/**
 * As far as it had come at `before`, in seconds: the time of the program's last sync. Without one, or with 0, all that is there now, as
 * FreshRSS has it: whoever presses "mark all read" wants something marked.
 */
async function markStream(
  { rooms, wishes, fields }: FeverAsked,
  stream: Exclude<SyncStream, { kind: 'saved' }>,
): Promise<null> {
  const before = wholeIn(fields, 'before');
  await rooms.desk.store.sync.markStreamRead({
    ...{ ...wishes, stream, at: rooms.desk.now() },
    ...(before !== null && before > 0 && { arrivedBefore: before * SECOND }),
  });
  return null;
}
