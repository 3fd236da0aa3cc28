import { counted } from '../../wording/counted.ts';

/** "11 articles in 8 titles"; where each title has one, "8 articles". */
export function articlesIn(story: {
  readonly articleCount: number;
  readonly outletCount: number;
}): string {
  const { articleCount, outletCount } = story;
  const articles = counted(articleCount, 'article');
  return articleCount === outletCount
    ? articles
    : `${articles} in ${counted(outletCount, 'title')}`;
}
