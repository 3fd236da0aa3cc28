/**
 * How well For you finds what readers like, beside the newest first and what most titles tell: seven simulated readers over a month of
 * invented news. `node eval/ranking/score-ranking.ts` prints what npm run eval takes.
 */
import { inventNews } from './invent-news.ts';
import { simulatedReaders } from './readers.ts';
import { simulateReader } from './simulate-reader.ts';

const SEEDS = [11, 12, 13];

export function scoreRanking(): Record<string, number> {
  const scores: Record<string, number> = {};
  const all = SEEDS.flatMap((seed) => {
    const news = inventNews(seed);
    return simulatedReaders(news).map((reader) => ({
      name: reader.name,
      ...simulateReader(news, reader),
    }));
  });
  for (const [name, some] of Map.groupBy(all, (one) => one.name)) {
    const mean = (of: 'forYou' | 'newest' | 'mostCovered') =>
      some.reduce((sum, one) => sum + one[of], 0) / some.length;
    scores[`ndcg20.${name}`] = mean('forYou');
    scores[`gain.${name}`] = mean('forYou') - Math.max(mean('newest'), mean('mostCovered'));
    if (import.meta.main) {
      const figures = [mean('forYou'), mean('newest'), mean('mostCovered')];
      console.log(name.padEnd(10), ...figures.map((one) => one.toFixed(3)));
    }
  }
  scores.addUp = all.reduce((sum, { addUp }) => sum + addUp, 0) / all.length;
  return scores;
}

if (import.meta.main) console.log(scoreRanking());
