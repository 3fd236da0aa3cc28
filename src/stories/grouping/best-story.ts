import { haveConflictingNames } from './conflicting-names.ts';
import { judge } from './decisions/models.ts';
import { type Grouping, liveStory } from './grouping.ts';
import { bodyLikeness, compareWith, FEATURES, probeRow } from './vectors/compare-rows.ts';

/** `chance`, 0 to 1, that the row belongs to the story. */
export type Match = { readonly story: number; readonly chance: number };

/** No story with less in common was ever the right one for a whole text. */
const LEAST_LIKENESS = 0.04;
/** What is left of a chance where names conflict: too little even for a rewrite, for twins share their text. */
const REFUSED = 0.05;
const HEADLINES_ONLY = FEATURES.indexOf('only headlines');
const PLAIN_SHARED = FEATURES.indexOf('such words shared');
const NO_NAMES = FEATURES.indexOf('no names');
const features = new Float64Array(FEATURES.length);

/**
 * Stories a row may belong to, the likeliest first; `own`, where it is a story's row, is not among them. place: the row is an
 * article's. merge: it is a story's.
 */
export function likelyStories(
  grouping: Grouping,
  row: number,
  { kind, own }: { kind: 'place' | 'merge'; own: number },
): Match[] {
  const { rows, tables, candidates } = grouping;
  const found = candidates.find(row, own, (story) => liveStory(tables, story));
  const probe = probeRow(rows, row);
  const isText = rows.headlines[row] === 0;
  const matches = found.flatMap((story) => {
    const other = tables.stories.rows[story] as number;
    if (isText && bodyLikeness(rows, probe, other) < LEAST_LIKENESS) return [];
    compareWith(rows, probe, other, features);
    grouping.watch?.(kind, features, [own, story]);
    const chance = judge(kind, features);
    const isRefused =
      chance > REFUSED &&
      haveConflictingNames(rows, { one: row, other }, Math.expm1(features[PLAIN_SHARED] as number));
    return [{ story, chance: isRefused ? REFUSED : chance }];
  });
  return matches.sort((one, other) => other.chance - one.chance || one.story - other.story);
}

/** Only the newest events of a story with many are looked at. */
const MOST_EVENTS = 24;
/** How like its event an article must be; beneath, it tells of another happening of its story. */
const SAME_EVENT = 0.65;

/** The event of the story that the row tells of; null: none of them. */
export function nearestEvent(
  { rows, tables }: Grouping,
  story: number,
  row: number,
): number | null {
  const probe = probeRow(rows, row);
  let found: number | null = null;
  let best = SAME_EVENT;
  let event = tables.stories.events[story] as number;
  for (let seen = 0; event >= 0 && seen < MOST_EVENTS; seen += 1) {
    compareWith(rows, probe, tables.events.rows[event] as number, features);
    const likeness = eventLikeness();
    if (likeness > best) {
      best = likeness;
      found = event;
    }
    event = tables.events.next[event] as number;
  }
  return found;
}

/** Texts are alike in words and names: their headlines may be those of any such happening. Headlines have nothing else. */
function eventLikeness(): number {
  const [body = 0, title = 0, names = 0] = features;
  if ((features[HEADLINES_ONLY] as number) > 0.5) return Math.max(body, title);
  return (features[NO_NAMES] as number) > 0 ? body : (body + names) / 2;
}

/** From this chance on a story takes part in a round-up. */
const TOLD = 0.5;
/** Stories less likely than this to be one are two. */
const APART = 0.2;
const STORIES_OF_ROUND_UP = 3;

/** Whether what matches several stories at once is a round-up: they have nothing to do with each other. */
export function isRoundUp({ rows, tables }: Grouping, matches: readonly Match[]): boolean {
  const told = matches.filter(({ chance }) => chance >= TOLD).slice(0, STORIES_OF_ROUND_UP);
  if (told.length < STORIES_OF_ROUND_UP) return false;
  return told.every(({ story }, at) => {
    const probe = probeRow(rows, tables.stories.rows[story] as number);
    return told.slice(at + 1).every(({ story: other }) => {
      compareWith(rows, probe, tables.stories.rows[other] as number, features);
      return judge('merge', features) < APART;
    });
  });
}
