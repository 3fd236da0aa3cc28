import type { Edition, EditionStory } from '../../model/edition/edition.ts';
import type { ArticleLine } from '../../model/library.ts';
import type { StoryLine } from '../../model/library-stories.ts';
import { DAY, MINUTE, type Millis } from '../../model/time.ts';
import type { EditionState } from '../../store/reading/edition-state.ts';
import type { Store } from '../../store/store.ts';
import { type MadeEdition, makeEdition } from './make-edition.ts';
import type { EditionDesk } from './story-pool.ts';

export type EditionAsked = { readonly readerId: number; readonly now: Millis };

/** An edition with what it was made from. */
export type KeptEdition = MadeEdition & {
  readonly state: Pick<EditionState, 'change' | 'log' | 'lastOpenedAt' | 'visit'>;
};

type Keeping = {
  kept: KeptEdition | null;
  making: Promise<KeptEdition> | null;
};

/** What is kept ready, for each library and reader: as long as the library is open. */
const KEEPINGS = new WeakMap<Store, Map<number, Keeping>>();

/** An edition is made anew no more often than this for what the world does; for what the reader does at once. */
const SHORTEST: Millis = MINUTE;
/** Even if nothing comes in, what is told lately fades. */
const LONGEST: Millis = 10 * MINUTE;
/** By so much the log of stories may grow before what was made is outgrown: a library that is being filled is told anew each time. */
const OUTGROWN = 1.1;
/** What is older is shown to nobody while a newer one is being made. */
const TOO_OLD: Millis = 30 * MINUTE;

/**
 * What to read now. It is kept ready: what came in since the last minute may be missing, what the reader muted, hid, followed
 * or turned is obeyed at once, and marks are as they are now.
 */
export async function readEdition(desk: EditionDesk, asked: EditionAsked): Promise<Edition> {
  const { kept, marked } = await keptEdition(desk, asked);
  return withMarks(kept.edition, marked);
}

/** The same with what it was made from. */
export async function keptEdition(
  desk: EditionDesk,
  asked: EditionAsked,
): Promise<{ readonly kept: KeptEdition; readonly marked: Marked }> {
  const keeping = keepingOf(desk.store, asked.readerId);
  for (;;) {
    const { kept } = keeping;
    const state = await stateOf(desk, asked, kept?.edition ?? null);
    if (kept !== null && holds(kept, state, asked.now)) {
      if (isToBeRenewed(kept, state, asked.now)) renew(desk, asked, keeping);
      return { kept, marked: state };
    }
    // One that is being made may hold; whether it does is asked when it is there.
    await (keeping.making ?? make(desk, asked, keeping));
    // What was made a moment ago holds, unless the reader changed something meanwhile.
  }
}

/** With the marks of what stands in an edition. */
function stateOf(
  { store }: EditionDesk,
  asked: EditionAsked,
  edition: Edition | null,
): Promise<EditionState> {
  const articles = edition === null ? [] : articlesIn(edition).map(({ id }) => id);
  const stories = edition === null ? [] : storiesIn(edition).map(({ id }) => id);
  const since = edition?.madeAt ?? asked.now;
  return store.reading.editionState({ ...asked, articles, stories, since });
}

async function freshenEdition(desk: EditionDesk, asked: EditionAsked): Promise<void> {
  const keeping = keepingOf(desk.store, asked.readerId);
  const state = await stateOf(desk, asked, null);
  const { kept } = keeping;
  if (kept !== null && holds(kept, state, asked.now) && !isToBeRenewed(kept, state, asked.now))
    return;
  await (keeping.making ?? make(desk, asked, keeping));
}

/** Readers who were not here for so long find an edition made while they wait. */
const LONGEST_AWAY: Millis = 3 * DAY;

/** Keeps editions ready for those who may open the page next. */
export async function freshenEditions(desk: EditionDesk, now: Millis): Promise<void> {
  for (const readerId of await desk.store.reading.hereSince(now - LONGEST_AWAY))
    await freshenEdition(desk, { readerId, now });
}

function keepingOf(store: Store, readerId: number): Keeping {
  const readers = KEEPINGS.get(store) ?? new Map<number, Keeping>();
  KEEPINGS.set(store, readers);
  const keeping = readers.get(readerId) ?? { kept: null, making: null };
  readers.set(readerId, keeping);
  return keeping;
}

/** Whether it may be shown: nothing changed that the reader decided, their visit is the same, and the library has not outgrown it. */
function holds({ state, edition }: KeptEdition, now: EditionState, at: Millis): boolean {
  if (state.change !== now.change) return false;
  if (edition.lastVisitAt !== now.visit.lastVisitAt) return false;
  // Whoever has just begun is shown the first story as soon as there is one.
  if (edition.lead === null && state.log !== now.log) return false;
  if (now.log > state.log * OUTGROWN) return false;
  return Math.abs(at - edition.madeAt) < TOO_OLD;
}

function isToBeRenewed({ state, edition }: KeptEdition, now: EditionState, at: Millis): boolean {
  const age = at - edition.madeAt;
  if (age < SHORTEST) return false;
  return age > LONGEST || state.log !== now.log || state.lastOpenedAt !== now.lastOpenedAt;
}

/** In the background: the page is answered with what there is. */
function renew(desk: EditionDesk, asked: EditionAsked, keeping: Keeping): void {
  if (keeping.making !== null) return;
  make(desk, asked, keeping).catch((error: unknown) => {
    desk.log.warn({ error, reader: asked.readerId }, 'an edition could not be made anew');
  });
}

function make(desk: EditionDesk, asked: EditionAsked, keeping: Keeping): Promise<KeptEdition> {
  const making = makeFrom(desk, asked)
    .then((kept) => {
      keeping.kept = kept;
      return kept;
    })
    .finally(() => {
      keeping.making = null;
    });
  keeping.making = making;
  return making;
}

/** The state is asked for first: what changes while it is being made is seen as a change after. */
async function makeFrom(desk: EditionDesk, asked: EditionAsked): Promise<KeptEdition> {
  const state = await stateOf(desk, asked, null);
  const made = await makeEdition(desk, asked);
  return { ...made, state };
}

function articlesIn(edition: Edition): ArticleLine[] {
  return [
    ...storiesIn(edition).map(({ shown }) => shown),
    ...edition.picks.flatMap((pick) => (pick.kind === 'article' ? [pick.article] : [])),
  ];
}

function storiesIn({ lead, top, forYou, picks, sections }: Edition): StoryLine[] {
  const parts = [lead === null ? [] : [lead], top, forYou];
  return [
    ...[...parts, ...sections.map(({ stories }) => stories)].flatMap((part) =>
      part.map(({ story }) => story),
    ),
    ...picks.flatMap((pick) => (pick.kind === 'story' ? [pick.story.story] : [])),
  ];
}

type Marked = Pick<EditionState, 'marks' | 'storyMarks'>;

/** The edition with its articles read and saved as they are now, and its stories with what is left of them to read. */
function withMarks(edition: Edition, { marks, storyMarks }: Marked): Edition {
  const byId = new Map(marks.map((mark) => [mark.articleId, mark]));
  const since = new Map(storyMarks.map((mark) => [mark.story, mark.unread - mark.read]));
  const line = (article: ArticleLine): ArticleLine => {
    const { isRead, isSaved } = byId.get(article.id) ?? { isRead: false, isSaved: false };
    return { ...article, isRead, isSaved };
  };
  const told = (one: EditionStory): EditionStory => {
    const { id, shown, unreadCount } = one.story;
    const unread = Math.max(0, unreadCount + (since.get(id) ?? 0));
    return { ...one, story: { ...one.story, shown: line(shown), unreadCount: unread } };
  };
  return {
    ...edition,
    lead: edition.lead === null ? null : told(edition.lead),
    top: edition.top.map(told),
    forYou: edition.forYou.map(told),
    picks: edition.picks.map((pick) =>
      pick.kind === 'story'
        ? { ...pick, story: told(pick.story) }
        : { ...pick, article: line(pick.article) },
    ),
    sections: edition.sections.map((section) => ({
      ...section,
      stories: section.stories.map(told),
    })),
  };
}
