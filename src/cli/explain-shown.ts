import type { Desk } from '../desk.ts';
import { complain } from './print.ts';
import { type Progress, showProgress } from './show-progress.ts';

/** Who says what in what came in, and what its stories come to, while somebody sees how far it is. */
export async function explainShown(desk: Desk): Promise<void> {
  const { explainNews } = await import('../pipeline/explain-news.ts');
  const progress = showProgress('Who says what', 0);
  try {
    const { articles, stories } = await explainNews(desk, {
      onArticles: countTo(progress),
      onStories: countTo(progress),
    });
    progress.end();
    complain(`${articles} articles looked through, ${stories} stories told.`);
  } finally {
    progress.end();
  }
}

/** Takes how many are done by now, which bars take one by one. */
export function countTo({ step }: Pick<Progress, 'step'>): (done: number) => void {
  let last = 0;
  return (done) => {
    for (; last < done; last += 1) step('');
  };
}
