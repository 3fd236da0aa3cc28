import type { Place, Words } from '../../../model/statement.ts';
import type { Range } from '../names/find-runs.ts';
import type { Page } from '../page.ts';

/** The words of a range, with their span in the text of their place. A range that leaves its part is cut at its end. */
export function wordsAt({ text, tokens, parts }: Page, { first, last }: Range): Words {
  const token = tokens[first];
  const part = parts[token?.part ?? 0];
  const start = token?.start ?? 0;
  const end = Math.min(tokens[last]?.end ?? start, part?.span.end ?? start);
  const place: Place = part?.place ?? 'body';
  const origin = parts.find((one) => one.place === place)?.span.start ?? 0;
  return {
    text: text.slice(start, end),
    place,
    span: { start: start - origin, end: end - origin },
  };
}
