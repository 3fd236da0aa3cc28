import type { StoryChange, StoryCorrection } from '../../../model/story.ts';
import { mergeInto, partFrom } from '../change-stories.ts';
import { articlesOf, eventsOf, type Grouping, storyNumbered, storyOfArticle } from '../grouping.ts';
import { moveArticles, sumUp } from '../move-events.ts';
import { placed, reportOf } from '../place-article.ts';
import type { Correction } from './correction.ts';

const BY_READER = 'A reader decided so.';
const TAKEN_BACK = 'A reader took the decision back.';

/** Does what a reader decided, and notes it for all later placing. Nothing where its stories or articles are not known. */
export function correctStories(grouping: Grouping, correction: StoryCorrection): StoryChange[] {
  const noted = noteCorrection(grouping, correction);
  if (noted === null) return [];
  if (correction.kind === 'merge') return mergeAsDecided(grouping, correction.stories, BY_READER);
  if (correction.kind === 'move') {
    const into = storyNumbered(grouping, correction.into);
    return into === null
      ? []
      : moveTo(grouping, { id: correction.article, into, reason: BY_READER });
  }
  return splitAsDecided(grouping, noted.moved, BY_READER);
}

/** Notes a decision whose changes are told otherwise; null where its stories or articles are not known. */
export function noteCorrection(grouping: Grouping, correction: StoryCorrection): Correction | null {
  const noted = describe(grouping, correction);
  if (noted !== null) grouping.corrections.push(noted);
  return noted;
}

function describe(grouping: Grouping, correction: StoryCorrection): Correction | null {
  if (correction.kind === 'merge') return describeMerge(grouping, correction);
  if (correction.kind === 'split') return describeSplit(grouping, correction);
  const { article, into } = correction;
  const from = storyOfArticle(grouping, article);
  const to = storyNumbered(grouping, into);
  if (from === null || to === null || from === to) return null;
  const stayed = idsOf(grouping, from).find((id) => id !== article) ?? null;
  const there = idsOf(grouping, to)[0] ?? null;
  const together = there === null ? null : ([article, there] as const);
  const apart = stayed === null ? null : ([article, stayed] as const);
  return { correction, apart, together, moved: [article], stayed };
}

function describeMerge(
  grouping: Grouping,
  correction: StoryCorrection & { kind: 'merge' },
): Correction | null {
  const [one, other] = correction.stories.map((number) => storyNumbered(grouping, number));
  if (one === undefined || other === undefined || one === null || other === null || one === other)
    return null;
  const sides = [idsOf(grouping, one), idsOf(grouping, other)].sort((a, b) => b.length - a.length);
  const [stay = [], moved = []] = sides;
  const [first, second] = [stay[0], moved[0]];
  if (first === undefined || second === undefined) return null;
  return { correction, apart: null, together: [first, second], moved, stayed: first };
}

function describeSplit(
  grouping: Grouping,
  correction: StoryCorrection & { kind: 'split' },
): Correction | null {
  const story = storyNumbered(grouping, correction.story);
  if (story === null) return null;
  const chosen = new Set(correction.articles);
  const all = idsOf(grouping, story);
  const moved = all.filter((id) => chosen.has(id));
  const stayed = all.find((id) => !chosen.has(id));
  const [first] = moved;
  if (first === undefined || stayed === undefined) return null;
  return { correction, apart: [first, stayed], together: null, moved, stayed };
}

/** Ids of a story's articles, the newest first. */
function idsOf({ tables }: Grouping, story: number): number[] {
  return [...eventsOf(tables, story)].flatMap((event) =>
    [...articlesOf(tables, event)].map((article) => tables.articles.ids[article] as number),
  );
}

function mergeAsDecided(
  grouping: Grouping,
  numbers: readonly [number, number],
  reason: string,
): StoryChange[] {
  const [one, other] = numbers.map((number) => storyNumbered(grouping, number));
  if (one === undefined || other === undefined || one === null || other === null || one === other)
    return [];
  return [mergeInto(grouping, [one, other], reason)];
}

/** Parts articles of one story from the rest of it. The larger part keeps the number. */
function splitAsDecided(grouping: Grouping, ids: readonly number[], reason: string): StoryChange[] {
  const story = storyOfArticle(grouping, ids[0] ?? Number.NaN);
  if (story === null) return [];
  const here = new Set(ids.filter((id) => storyOfArticle(grouping, id) === story));
  const rest = idsOf(grouping, story).filter((id) => !here.has(id));
  if (rest.length === 0) return [];
  const leaving = here.size <= rest.length ? [...here] : rest;
  return [partFrom(grouping, { story, ids: leaving, reason })];
}

type Move = { readonly id: number; readonly into: number; readonly reason: string };

function moveTo(grouping: Grouping, { id, into, reason }: Move): StoryChange[] {
  const article = grouping.articleOf.get(id);
  const from = storyOfArticle(grouping, id);
  if (article === undefined || from === null || from === into) return [];
  moveArticles(grouping, [article], into);
  sumUp(grouping, from);
  sumUp(grouping, into);
  return [placed(grouping, article, { report: reportOf(grouping, article), reason })];
}

/** Takes a decision back, the last that is equal: what it moved goes back where that is still possible. */
export function undoCorrection(grouping: Grouping, correction: StoryCorrection): StoryChange[] {
  const noted = forgetCorrection(grouping, correction);
  if (noted === null) return [];
  if (correction.kind === 'merge') return splitAsDecided(grouping, noted.moved, TAKEN_BACK);
  const [first] = noted.moved;
  if (first === undefined) return [];
  if (correction.kind === 'move') return moveBack(grouping, noted);
  const one = storyOfArticle(grouping, first);
  const other = noted.stayed === null ? null : storyOfArticle(grouping, noted.stayed);
  if (one === null || other === null || one === other) return [];
  return [mergeInto(grouping, [one, other], TAKEN_BACK)];
}

/** Takes a note back and returns it; null where there is none. */
export function forgetCorrection(
  grouping: Grouping,
  correction: StoryCorrection,
): Correction | null {
  const key = JSON.stringify(correction);
  const at = grouping.corrections.findLastIndex((one) => JSON.stringify(one.correction) === key);
  return at < 0 ? null : (grouping.corrections.splice(at, 1)[0] ?? null);
}

function moveBack(
  grouping: Grouping,
  { moved: [id = Number.NaN], stayed }: Correction,
): StoryChange[] {
  const home = stayed === null ? null : storyOfArticle(grouping, stayed);
  if (home !== null) return moveTo(grouping, { id, into: home, reason: TAKEN_BACK });
  return splitAsDecided(grouping, [id], TAKEN_BACK);
}
