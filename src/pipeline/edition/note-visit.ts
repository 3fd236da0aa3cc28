import { MINUTE, type Millis } from '../../model/time.ts';
import type { Store } from '../../store/store.ts';
import { editionSettings } from './edition-settings.ts';
import { type EditionAsked, keptEdition } from './read-edition.ts';
import type { EditionDesk } from './story-pool.ts';

/** When a reader's visit was noted last, so that a page a second is no row a second. */
const NOTED = new WeakMap<Store, Map<number, Millis>>();
const APART: Millis = MINUTE;

/** Notes that a reader is here; at most once a minute. */
async function noteVisit({ store }: EditionDesk, asked: EditionAsked): Promise<void> {
  const { readerId, now } = asked;
  const noted = NOTED.get(store) ?? new Map<number, Millis>();
  NOTED.set(store, noted);
  const last = noted.get(readerId);
  if (last !== undefined && Math.abs(now - last) < APART) return;
  noted.set(readerId, now);
  await store.reading.recordVisit(readerId, now);
}

/** Notes that a reader's edition stands before them: the visit, and which stories were shown, unless they turned that off. */
export async function noteShown(desk: EditionDesk, asked: EditionAsked): Promise<void> {
  const { readerId, now } = asked;
  await noteVisit(desk, asked);
  const { kept } = await keptEdition(desk, asked);
  const { settings, shown, edition } = kept;
  if (!settings.isRecorded || isNoted(desk.store, readerId, edition.madeAt)) return;
  const { beganAt } = await desk.store.reading.visit(readerId, now);
  await desk.store.reading.recordShown(readerId, {
    at: now,
    visitBeganAt: beganAt,
    stories: shown,
  });
}

const SHOWN = new WeakMap<Store, Map<number, Millis>>();

/** Whether this very edition was noted already. */
function isNoted(store: Store, readerId: number, madeAt: Millis): boolean {
  const noted = SHOWN.get(store) ?? new Map<number, Millis>();
  SHOWN.set(store, noted);
  if (noted.get(readerId) === madeAt) return true;
  noted.set(readerId, madeAt);
  return false;
}

export type Opened =
  | { readonly kind: 'article'; readonly id: number }
  | { readonly kind: 'story'; readonly id: number }
  /** An article, read to its end. */
  | { readonly kind: 'finished'; readonly id: number };

/** Notes what a reader opened, unless they turned that off. */
export async function noteOpened(
  desk: EditionDesk,
  { readerId, now }: EditionAsked,
  { kind, id }: Opened,
): Promise<void> {
  await noteVisit(desk, { readerId, now });
  const { reading, settings } = desk.store;
  const stored = await settings.ofReader(readerId);
  if (!editionSettings(stored).isRecorded) return;
  if (kind === 'story') await reading.recordStoryOpened(readerId, id, now);
  else if (kind === 'article') await reading.recordOpened(readerId, id, now);
  else await reading.recordFinished(readerId, id, now);
}

/** Lets something be noted while the page is answered; what goes wrong is logged. */
export function inBackground({ log }: Pick<EditionDesk, 'log'>, noting: Promise<void>): void {
  noting.catch((error: unknown) => {
    log.warn({ error }, 'what a reader did could not be noted');
  });
}
