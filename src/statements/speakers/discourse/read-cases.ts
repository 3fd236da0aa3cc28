import type { RawAttribution } from '../../raw-attribution.ts';
import type { Mention } from '../mentions/mention.ts';
import { readMention } from '../mentions/read-mention.ts';
import type { Range } from '../names/find-runs.ts';
import { startsPart } from '../names/signs-at.ts';
import type { Page } from '../page.ts';
import type { Token } from '../tokens/token.ts';
import type { Case } from './telling.ts';

/** Longer mentions are read by their beginning. */
const LONGEST_MENTION = 60;
/** Dialogue opens with one in several languages. */
const DASHES = '—–―-';
const OPENING_MARKS = '"“„«‘‚\'‹';

export function readCases(page: Page, attributions: readonly RawAttribution[]): Case[] {
  return attributions.map((attribution, index) => readCase(page, attribution, index));
}

function readCase(page: Page, { source, cue, content }: RawAttribution, index: number): Case {
  const ranges = (spans: RawAttribution['source']) =>
    spans.flatMap((span) => page.rangeOf(span) ?? []);
  const contents = ranges(content);
  const cues = ranges(cue);
  const mention = mentionOf(page, ranges(source));
  const all = [...contents, ...cues, ...(mention === null ? [] : [mention])];
  const first = Math.min(...all.map((range) => range.first), Number.MAX_SAFE_INTEGER);
  const last = Math.max(...all.map((range) => range.last), -1);
  const begin = contents[0]?.first ?? first;
  const start = page.tokens[begin];
  return {
    index,
    mention,
    contents,
    cue: cues,
    at: mention?.first ?? cues[0]?.first ?? begin,
    isDirect: (start !== undefined && isMarked(page, start)) || isLabelled(page, mention, begin),
    first: last < 0 ? 0 : first,
    last: Math.max(0, last),
    part: start?.part ?? 0,
  };
}

/** In quotation marks, or behind a dash. */
function isMarked({ text }: Page, { start, isQuoted }: Token): boolean {
  const mark = text.charAt(start);
  return (isQuoted && OPENING_MARKS.includes(mark)) || DASHES.includes(mark);
}

/** "MARA QUILL: We saw nothing.": a mention with which a paragraph begins, and a colon. */
function isLabelled({ tokens }: Page, mention: Mention | null, content: number): boolean {
  if (mention === null || content - mention.last !== 2) return false;
  return tokens[mention.last + 1]?.lower === ':' && startsPart(tokens, mention.first);
}

/** Of a mention in pieces that stand together the whole; else its first piece. */
function mentionOf(page: Page, ranges: readonly Range[]): Mention | null {
  const [head] = ranges;
  if (head === undefined) return null;
  let last = head.last;
  for (const next of ranges) if (next.first - last <= 2) last = Math.max(last, next.last);
  return readMention(page, {
    first: head.first,
    last: Math.min(last, head.first + LONGEST_MENTION),
  });
}
