/**
 * The order of top stories, and why. A story's score is the sum of its terms, each of which says itself to the reader
 * and can be turned up, down or off. Nothing personal is known here.
 */
import type { RankedStory, RankTerm, RankWeights, StorySignals } from '../model/edition/edition.ts';
import type { Millis } from '../model/time.ts';
import { tellBreadth } from './terms/tell-breadth.ts';
import { tellBurst } from './terms/tell-burst.ts';
import { tellCoverage } from './terms/tell-coverage.ts';
import { tellFreshness } from './terms/tell-freshness.ts';
import { tellProminence } from './terms/tell-prominence.ts';

/** Chosen by reading whole mornings in that order: see docs/notes/ranking.md. */
export const USUAL_WEIGHTS: RankWeights = {
  coverage: 1,
  burst: 0.5,
  breadth: 0.4,
  prominence: 0.4,
  freshness: 0.6,
  variety: 0.5,
};

/** A term before it is weighed. */
export type Told = Pick<RankTerm, 'name' | 'value' | 'reason'>;

/** The first to be shown first; of equals the one with the newer report, then the higher number. */
export function rankStories(
  stories: readonly StorySignals[],
  { now, weights = USUAL_WEIGHTS }: { readonly now: Millis; readonly weights?: RankWeights },
): RankedStory[] {
  const weighed = stories.map((signals) => weigh(signals, now, weights)).sort(byScore);
  return varied(weighed, weights.variety).map(({ story, score, terms }) => ({
    story,
    score,
    terms,
  }));
}

type Weighed = RankedStory & { readonly lastAt: Millis; readonly related: readonly number[] };

function weigh({ story, articles, related }: StorySignals, now: Millis, weights: RankWeights) {
  const told: readonly Told[] = [
    tellCoverage(articles, now),
    tellBurst(articles, now),
    tellBreadth(articles),
    tellProminence(articles),
    tellFreshness(articles, now),
  ];
  const terms = told
    .filter(({ value }) => value > 0)
    .map((term) => ({ ...term, weight: weights[term.name] }));
  const lastAt = articles.reduce((last, { time }) => Math.max(last, time), 0);
  return { story, score: scoreOf(terms), terms, lastAt, related };
}

function scoreOf(terms: readonly RankTerm[]): number {
  return terms.reduce((sum, { value, weight }) => sum + value * weight, 0);
}

function byScore(a: Weighed, b: Weighed): number {
  return b.score - a.score || b.lastAt - a.lastAt || b.story - a.story;
}

/** Beyond these nothing is moved for variety: nobody reads that far with an eye on it. */
const VARIED = 60;

/**
 * One after the other the best of what is left, where a story beside one that stands above already counts for less:
 * maximal marginal relevance (Carbonell and Goldstein, SIGIR 1998) over the stories' own links.
 */
function varied(stories: readonly Weighed[], weight: number): Weighed[] {
  if (weight === 0) return [...stories];
  const left = stories.slice(0, VARIED);
  const order: Weighed[] = [];
  const shown = new Set<number>();
  while (left.length > 0) {
    const judged = left.map((one) => withVariety(one, shown, weight)).sort(byScore);
    const [best] = judged;
    if (best === undefined) break;
    order.push(best);
    shown.add(best.story);
    left.splice(
      left.findIndex(({ story }) => story === best.story),
      1,
    );
  }
  return [...order, ...stories.slice(VARIED)];
}

function withVariety(one: Weighed, shown: ReadonlySet<number>, weight: number): Weighed {
  const above = one.related.filter((story) => shown.has(story)).length;
  if (above === 0) return one;
  const reason = above === 1 ? 'A story beside it stands above.' : 'Stories beside it stand above.';
  const terms = [
    ...one.terms,
    { name: 'variety' as const, value: -Math.min(2, above), weight, reason },
  ];
  return { ...one, terms, score: scoreOf(terms) };
}
