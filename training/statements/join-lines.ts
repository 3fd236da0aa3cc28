import type { JoinedText, TextPart } from '../../src/statements/raw-attribution.ts';

/** A text whose first line is its headline and whose other lines are paragraphs, as PolNeAR has them. */
export function joinLines(text: string): JoinedText {
  const parts: TextPart[] = [];
  for (const { index, 0: line } of text.matchAll(/[^\n]+/g)) {
    const span = { start: index, end: index + line.length };
    const paragraph = parts.length - 1;
    parts.push(
      parts.length === 0
        ? { place: 'headline', paragraph: null, span }
        : { place: 'body', paragraph, span },
    );
  }
  return { text, parts };
}
