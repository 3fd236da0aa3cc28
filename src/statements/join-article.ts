import type { Article } from '../model/article.ts';
import type { Place, Span } from '../model/statement.ts';
import type { JoinedText, TextPart } from './raw-attribution.ts';

/** What of an article is looked through for statements. */
export type StatementText = Pick<Article, 'headline' | 'standfirst' | 'paragraphs' | 'language'>;

const BETWEEN = '\n\n';

/** An article as one text. An empty headline or stand-first is no part, nor a stand-first that the text begins with. */
export function joinArticle({ headline, standfirst, paragraphs }: StatementText): JoinedText {
  const isRepeated = standfirst !== null && beginsWith(paragraphs[0] ?? '', standfirst);
  const head: readonly (readonly [Place, string])[] = [
    ['headline', headline],
    ['standfirst', isRepeated ? '' : (standfirst ?? '')],
  ];
  const texts: string[] = [];
  const parts: TextPart[] = [];
  let at = 0;
  const add = (place: Place, paragraph: number | null, text: string) => {
    parts.push({ place, paragraph, span: { start: at, end: at + text.length } });
    texts.push(text);
    at += text.length + BETWEEN.length;
  };
  for (const [place, text] of head) if (text !== '') add(place, null, text);
  for (const [number, text] of paragraphs.entries()) add('body', number, text);
  return { text: texts.join(BETWEEN), parts };
}

/** Feeds give the first words as a summary, cut with dots. */
function beginsWith(text: string, summary: string): boolean {
  return text.startsWith(summary.replace(/[\s.…]{1,10}$/, ''));
}

/** Where a span of the joined text stands in the text of its own place; null where it begins in none. */
export type PlacedSpan = {
  readonly place: Place;
  readonly paragraph: number | null;
  readonly span: Span;
};

/** Makes a function that tells it, in steps that grow with the logarithm of the number of parts. */
export function placing({ parts }: JoinedText): (span: Span) => PlacedSpan | null {
  const body = parts.find(({ place }) => place === 'body')?.span.start ?? 0;
  return ({ start, end }) => {
    const part = partAt(parts, start);
    if (part === null || end < start) return null;
    const { place, paragraph } = part;
    const from = place === 'body' ? body : part.span.start;
    // Only the body goes on after a blank line.
    const last = place === 'body' ? end : Math.min(end, part.span.end);
    return { place, paragraph, span: { start: start - from, end: last - from } };
  };
}

function partAt(parts: readonly TextPart[], at: number): TextPart | null {
  let [low, high] = [0, parts.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const part = parts[middle];
    if (part === undefined) return null;
    if (at < part.span.start) high = middle - 1;
    else if (at >= part.span.end) low = middle + 1;
    else return part;
  }
  return null;
}
