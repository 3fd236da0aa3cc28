import type { Desk } from '../../desk.ts';
import type { FollowedBy, RankedStory } from '../../model/edition/edition.ts';
import type { TasteSignals } from '../../model/edition/taste.ts';
import type { StoryLine } from '../../model/library-stories.ts';
import type { Millis } from '../../model/time.ts';
import { storySubject } from '../../ranking/subjects/story-subject.ts';
import { rankCandidates } from '../stories/top-stories.ts';

export type EditionDesk = Pick<Desk, 'store' | 'outletLabels' | 'log'>;

/** A story that may stand in an edition, with all that its place is told by. */
export type PooledStory = {
  readonly line: StoryLine;
  /** What puts it among the top stories; null: it is none of them. */
  readonly place: RankedStory | null;
  readonly signals: TasteSignals;
  readonly followedBy: FollowedBy | null;
};

export type PoolAsked = {
  readonly readerId: number;
  readonly now: Millis;
  /** Top stories that will be shown. */
  readonly top: number;
};

/** The newest stories that are looked through beside the top ones, of one title too. */
const NEWEST = 600;

/** Stories read at once: other questions to the library come in between. */
const AT_ONCE = 100;

/** What may stand in a reader's edition: the top stories in their order, then the newest. Nothing in it is muted or hidden. */
export async function storyPool(desk: EditionDesk, asked: PoolAsked): Promise<PooledStory[]> {
  const ranked = await rankCandidates(desk, { ...asked, limit: asked.top });
  const places = new Map(ranked.map((place) => [place.story, place]));
  const lines = await allowedLines(desk, asked.readerId, [
    ...(await linesOf(desk, asked.readerId, [...places.keys()])),
    ...(await newestLines(desk, asked.readerId, places)),
  ]);
  const signals = await signalsOf(desk, asked.readerId, lines);
  const followed = await followedBy(desk, asked.readerId, lines);
  return lines.map((line, at) => ({
    line,
    place: places.get(line.id) ?? null,
    signals: signals[at] ?? noSignals(line),
    followedBy: followed.get(line.id) ?? null,
  }));
}

async function linesOf({ store }: EditionDesk, readerId: number, ids: readonly number[]) {
  const lines: StoryLine[] = [];
  for (const some of inParts(ids)) lines.push(...(await store.stories.byIds(readerId, some)));
  return lines;
}

async function newestLines(
  { store }: EditionDesk,
  readerId: number,
  known: ReadonlyMap<number, unknown>,
): Promise<StoryLine[]> {
  const lines: StoryLine[] = [];
  let before: number | null = null;
  while (lines.length < NEWEST) {
    const page: StoryLine[] = await store.stories.newest({ readerId, before, limit: AT_ONCE });
    lines.push(...page);
    const last = page.at(-1);
    if (last === undefined || page.length < AT_ONCE) break;
    before = last.listedBy;
  }
  return lines.filter(({ id }) => !known.has(id));
}

/** Those that are not muted, and not hidden as a story or by the article that stands for them. */
async function allowedLines(
  { store }: EditionDesk,
  readerId: number,
  lines: readonly StoryLine[],
): Promise<StoryLine[]> {
  const hidden = await store.reading.hidden(readerId);
  const stories = new Set(hidden.stories);
  const articles = new Set(hidden.articles);
  const left = lines.filter(({ id, shown }) => !stories.has(id) && !articles.has(shown.id));
  const muted = new Set<number>();
  for (const some of inParts(left)) {
    const ids = some.map(({ id }) => id);
    for (const id of await store.following.mutedStories(readerId, ids)) muted.add(id);
  }
  return left.filter(({ id }) => !muted.has(id));
}

/** In the lines' order. */
export async function signalsOf(
  { store }: EditionDesk,
  readerId: number,
  lines: readonly StoryLine[],
): Promise<TasteSignals[]> {
  const signals: TasteSignals[] = [];
  for (const some of inParts(lines)) {
    const extras = await store.reading.extras(
      readerId,
      some.map(({ id, shown }) => ({ story: id, shown: shown.id })),
    );
    const votes = await store.subjects.ofStories(some.map(({ id }) => id));
    const subjects = new Map(
      votes.map(({ story, votes }) => [story, storySubject(votes)?.subject ?? null]),
    );
    for (const [at, line] of some.entries()) {
      const { story: _, ...extra } = extras[at] ?? { story: 0, ...noSignals(line) };
      signals.push({ ...extra, line, subject: subjects.get(line.id) ?? null });
    }
  }
  return signals;
}

function noSignals(line: StoryLine): TasteSignals {
  return {
    line,
    ...{ outlets: [], speakers: [], report: 'own', subject: null, visits: 0, isOpened: false },
  };
}

async function followedBy(
  { store }: EditionDesk,
  readerId: number,
  lines: readonly StoryLine[],
): Promise<Map<number, FollowedBy>> {
  const found = new Map<number, FollowedBy>();
  for (const some of inParts(lines)) {
    const ids = some.map(({ id }) => id);
    for (const { story, rule } of await store.following.followedStories(readerId, ids))
      found.set(story, { rule: rule.id, name: rule.name });
  }
  return found;
}

function inParts<One>(all: readonly One[]): One[][] {
  const parts: One[][] = [];
  for (let at = 0; at < all.length; at += AT_ONCE) parts.push(all.slice(at, at + AT_ONCE));
  return parts;
}
