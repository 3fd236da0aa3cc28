import type { StoryArticle } from '../../model/claim.ts';
import type { Words } from '../../model/statement.ts';

const LONGEST = 240;
const END = /[.!?…。！？]["”’»)]?\s|\n/u;
const EVERY_END = new RegExp(END, 'gu');

/** The sentence that words stand in, cut where it is long. */
export function sentenceAround(article: StoryArticle, { place, span }: Words): string {
  const text = textOf(article, place);
  const before = text.slice(Math.max(0, span.start - LONGEST), span.start);
  const start = Math.max(0, span.start - before.length) + lastEnd(before);
  const after = text.slice(span.end, span.end + LONGEST);
  const end = END.exec(after);
  const stop = end ? span.end + end.index + 1 : span.end + after.length;
  return text.slice(start, stop).trim();
}

function textOf(article: StoryArticle, place: Words['place']): string {
  if (place === 'headline') return article.headline;
  if (place === 'standfirst') return article.standfirst ?? '';
  return article.paragraphs.join('\n\n');
}

/** Where the last sentence begins in a text. */
function lastEnd(text: string): number {
  let at = 0;
  for (const match of text.matchAll(EVERY_END)) at = match.index + match[0].length;
  return at;
}
