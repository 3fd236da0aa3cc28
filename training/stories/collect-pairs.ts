import type { GoldText } from '../../eval/stories/read-set.ts';
import { type Grouping, liveStory, openGrouping } from '../../src/stories/grouping/grouping.ts';
import { placeArticle } from '../../src/stories/grouping/place-article.ts';
import { settleStories } from '../../src/stories/grouping/settle-stories.ts';
import { scanText } from '../../src/stories/reading/scan-text.ts';

/** A comparison that was made while a set was told, and whether the two are one story by gold. */
export type LabelledPair = {
  readonly kind: 'place' | 'merge';
  readonly isHeadline: boolean;
  readonly features: Float64Array;
  readonly isSame: boolean;
};

/**
 * Tells a set's stories as they would be told and notes every comparison of an article or a story with another story. A
 * story counts for the gold that most of its articles have. Where both are of the haystack nobody knows.
 */
export function collectPairs(texts: readonly GoldText[], headlinesOnly: number): LabelledPair[] {
  const grouping = openGrouping(1);
  const golds = new Map(texts.map(({ id, gold }) => [id, gold]));
  const tallies = new Map<number, Map<string | null, number>>();
  const pairs: LabelledPair[] = [];
  const goldOf = (story: number) =>
    story < 0 ? (golds.get(-1 - story) ?? null) : mostOf(tallies.get(story));
  grouping.watch = (kind, features, [one, other]) => {
    if (kind === 'part') return;
    const [first, second] = [goldOf(one), goldOf(other)];
    if (first === null && second === null) return;
    const isHeadline = (features[headlinesOnly] ?? 0) > 0.5;
    pairs.push({
      kind,
      isHeadline,
      features: Float64Array.from(features),
      isSame: first === second,
    });
  };
  for (const text of texts) {
    placeArticle(
      grouping,
      { text, scanned: scanText(text) },
      { report: { kind: 'own' }, copiedBy: [] },
    );
    settleStories(grouping, new Map());
    recount(grouping, tallies, golds);
  }
  return pairs;
}

function mostOf(tally: ReadonlyMap<string | null, number> | undefined): string | null {
  const sorted = [...(tally ?? [])].sort((one, other) => other[1] - one[1]);
  return sorted[0]?.[0] ?? null;
}

/** Gold of the articles of every story. Merged and split stories are counted anew, so this is slow, and surely right. */
function recount(
  { tables }: Grouping,
  tallies: Map<number, Map<string | null, number>>,
  golds: ReadonlyMap<number, string | null>,
): void {
  tallies.clear();
  const { articles, events } = tables;
  for (let article = 0; article < articles.used; article += 1) {
    const story = liveStory(tables, events.stories[articles.events[article] as number] as number);
    const gold = golds.get(articles.ids[article] as number) ?? null;
    const tally = tallies.get(story) ?? new Map<string | null, number>();
    tally.set(gold, (tally.get(gold) ?? 0) + 1);
    tallies.set(story, tally);
  }
}
