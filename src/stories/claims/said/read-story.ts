import type { StoryArticle, Unclaimed } from '../../../model/claim.ts';
import { readSaid } from './read-said.ts';
import type { Said } from './said.ts';

/** A story's statements, the earliest article's first. */
export type StorySaid = {
  /** By time, then by id; those without a time last. */
  readonly articles: readonly StoryArticle[];
  readonly said: readonly Said[];
  readonly unclaimed: readonly Unclaimed[];
  readonly limits: readonly string[];
  /** Articles of one text, copies and rewrites, have the same number. */
  readonly familyOf: (article: number) => number;
  /** Whether it stands in a copy, and another article of the story has that text before it. */
  readonly isCopy: (said: Said) => boolean;
};

const MOST_PER_ARTICLE = 300;
const MOST_IN_STORY = 8000;
const LEFT_OUT = 'It was left out, since there are too many statements.';

export function readStory(given: readonly StoryArticle[]): StorySaid {
  const articles = given.toSorted(byTime);
  const byId = new Map(articles.map((article) => [article.id, article]));
  const said: Said[] = [];
  const [unclaimed, limits]: [Unclaimed[], string[]] = [[], []];
  for (const [articleAt, article] of articles.entries()) {
    const all = article.found?.statements ?? [];
    const most = Math.min(MOST_PER_ARTICLE, MOST_IN_STORY - said.length);
    for (const [ordinal, statement] of all.entries()) {
      const place = { article, articleAt, ordinal, at: said.length };
      if (ordinal < most) said.push(readSaid(place, statement));
      else unclaimed.push({ statement: { article: article.id, ordinal }, reason: LEFT_OUT });
    }
    if (all.length > most) limits.push(tellLimit(article, all.length, Math.max(0, most)));
  }
  const families = readFamilies(articles, byId);
  return { articles, said, unclaimed, limits, ...families };
}

function byTime(a: StoryArticle, b: StoryArticle): number {
  const [first, second] = [a.time ?? Number.MAX_VALUE, b.time ?? Number.MAX_VALUE];
  return first - second || a.id - b.id;
}

function tellLimit({ outletName, headline }: StoryArticle, found: number, read: number): string {
  const which = `“${headline.slice(0, 80)}” (${outletName})`;
  return `Of ${found} statements in ${which} the first ${read} were compared.`;
}

/** Of each family one article leads: its original, or where that isn't here, its first. */
function readFamilies(
  articles: readonly StoryArticle[],
  byId: ReadonlyMap<number, StoryArticle>,
): Pick<StorySaid, 'familyOf' | 'isCopy'> {
  const families = new Map(articles.map((article) => [article.id, rootOf(article, byId)]));
  const leads = new Map<number, number>();
  for (const { id } of articles) {
    const family = families.get(id) ?? id;
    if (!leads.has(family) || family === id) leads.set(family, id);
  }
  const familyOf = (id: number) => families.get(id) ?? id;
  const isCopy = ({ article }: Said) =>
    article.report.kind === 'copy' && leads.get(familyOf(article.id)) !== article.id;
  return { familyOf, isCopy };
}

/** A copy's original may be a copy itself, and may not be in the story. */
const MOST_STEPS = 8;

/** The article at the beginning of its text, in the story or not; in a ring the smallest number met. */
function rootOf(article: StoryArticle, byId: ReadonlyMap<number, StoryArticle>): number {
  const met = [article.id];
  let at: StoryArticle | undefined = article;
  for (let step = 0; step < MOST_STEPS && at !== undefined && at.report.kind !== 'own'; step += 1) {
    const { of }: { of: number } = at.report;
    if (met.includes(of)) return Math.min(...met);
    met.push(of);
    at = byId.get(of);
  }
  return met.at(-1) ?? article.id;
}
