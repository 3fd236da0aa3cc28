/**
 * The sample edition, from its pages to what is told of its stories, scored against its gold:
 * `node eval/stories/score-sample-stories.ts [--gold-stories] [--story SLUG]` prints shares, then a line for everything that is not as it should
 * be. With --gold-stories articles stand where they belong and copies are known, so that only what is told of them is scored.
 */
import { parseArgs } from 'node:util';
import { analyseStory } from '../../src/stories/analyse-story.ts';
import { openStories } from '../../src/stories/open-stories.ts';
import { type Edition, readEdition } from './edition/read-edition.ts';
import { scoreDoubts, scoreOrigins } from './edition/score-analyses.ts';
import { scoreHeadlines } from './edition/score-headlines.ts';
import { type Placed, scoreCopies, scoreStories } from './edition/score-placing.ts';
import type { Tally } from './edition/tally.ts';
import { placedByGold, placedIn, tellStories } from './edition/told-stories.ts';

/** The shares of each part. */
export async function scoreSampleStories(): Promise<Record<string, Tally['rates']>> {
  const edition = await readEdition();
  const tallies = Object.entries(scoreEdition(edition, placedBy(edition)));
  return Object.fromEntries(tallies.map(([part, { rates }]) => [part, rates]));
}

function scoreEdition(edition: Edition, placed: Placed): Record<string, Tally> {
  const told = tellStories(edition, { placed, analyse: analyseStory });
  const headlines = new Map(told.flatMap(({ analysis }) => [...analysis.headlines]));
  return {
    stories: scoreStories(edition, placed),
    copies: scoreCopies(edition, placed),
    origins: scoreOrigins(told),
    headlines: scoreHeadlines(edition, headlines),
    doubts: scoreDoubts(told),
  };
}

/** As articles come: one after another. */
function placedBy({ articles }: Edition): Placed {
  const stories = openStories();
  return placedIn(articles.flatMap(({ text }) => stories.take([text])));
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { 'gold-stories': { type: 'boolean' }, story: { type: 'string' } },
  });
  const edition = await readEdition();
  const placed = values['gold-stories'] ? placedByGold(edition) : placedBy(edition);
  for (const [part, { rates, misses }] of Object.entries(scoreEdition(edition, placed))) {
    const shares = Object.entries(rates).map(
      ([name, rate]) => `${name} ${(100 * rate).toFixed(1)}`,
    );
    console.log(`${part}: ${shares.join(', ')}`);
    for (const miss of misses) {
      if (values.story === undefined || miss.includes(values.story)) console.log(`  ${miss}`);
    }
  }
}
