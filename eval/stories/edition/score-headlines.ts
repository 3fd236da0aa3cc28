import type { HeadlineCheck, HeadlineVerdict } from '../../../src/model/story.ts';
import type { Edition, GoldStory } from './read-edition.ts';
import { f1Of, shareOf, type Tally } from './tally.ts';

/**
 * right: headlines judged as gold judges them; marks: F1 of the marks with their very kind. Headlines about which sensible
 * editors would disagree are not asked about; one that is not judged counts as supported.
 */
export function scoreHeadlines(
  { articles, stories }: Edition,
  checks: ReadonlyMap<number, HeadlineCheck>,
): Tally<'right' | 'marks'> {
  const numbers = new Map(articles.map(({ name, text }) => [name, text.id]));
  const judged = stories.flatMap((story) =>
    story.articles
      .filter(({ id }) => !story.gold.headlineUnscored.includes(id))
      .map(({ id, headline }) => ({
        id,
        headline,
        gold: verdictOf(story, id),
        check: checks.get(numbers.get(id) ?? 0) ?? null,
      })),
  );
  const found = ({ check }: (typeof judged)[number]) => check?.verdict ?? 'supported';
  const isRight = (one: (typeof judged)[number]) => found(one) === one.gold;
  const marked = judged.filter((one) => found(one) !== 'supported');
  const wanted = judged.filter(({ gold }) => gold !== 'supported');
  return {
    rates: {
      right: shareOf(judged.map(isRight)),
      marks: f1Of(shareOf(marked.map(isRight)), shareOf(wanted.map(isRight))),
    },
    misses: judged
      .filter((one) => !isRight(one))
      .map(
        (one) =>
          `headline ${one.id}: ${one.gold}, told: ${found(one)}: ${one.headline} (${one.check?.reason})`,
      ),
  };
}

function verdictOf({ gold }: GoldStory, id: string): HeadlineVerdict {
  if (gold.headlineDropsAttribution.includes(id)) return 'attribution dropped';
  return gold.headlineNotInText.includes(id) ? 'not in the text' : 'supported';
}
