import { say } from '../../../language/say.ts';

/** "11 articles in 8 titles"; where each title has one, "8 articles". */
export function articlesIn(story: {
  readonly articleCount: number;
  readonly outletCount: number;
}): string {
  const { articleCount: count, outletCount: titles } = story;
  return count === titles
    ? say('{count, plural, one {# article} other {# articles}}', { count })
    : say(
        '{count, plural, one {# article} other {# articles}} in {titles, plural, one {# title} other {# titles}}',
        { count, titles },
      );
}
