import type { Span } from '../../../src/model/statement.ts';
import type { JoinedText, RawAttribution } from '../../../src/statements/raw-attribution.ts';
import type { Gold, GoldStatement } from '../gold-articles.ts';

/** A gold statement as a perfect finder would hand it to those who tell the speakers. */
export type GoldCase = { readonly gold: GoldStatement; readonly attribution: RawAttribution };

/** How much a statement costs that stands before the one that was written down before it. */
const BACKWARDS = 3_000;

/** Where the words of an article's gold stand. Those whose words are not in the text as it was read are left out. */
export function locateGold(joined: JoinedText, { statements }: Gold): GoldCase[] {
  const reach = new Map<string, number>();
  return statements.flatMap((gold) => {
    const attribution = locate(joined, gold, reach.get(gold.in) ?? 0);
    if (attribution === null) return [];
    reach.set(gold.in, attribution.content[0].start);
    return [{ gold, attribution }];
  });
}

/** The content stands behind the statement before, the mention as near as can be. */
function locate(
  { text, parts }: JoinedText,
  gold: GoldStatement,
  reach: number,
): RawAttribution | null {
  const [head = '', ...rest] = gold.content;
  const spans = parts.filter(({ place }) => place === gold.in).map(({ span }) => span);
  const place = { start: spans[0]?.start ?? text.length, end: spans.at(-1)?.end ?? 0 };
  const mentions = gold.mention === null ? [] : spansOf(text, gold.mention, place);
  const best = nearest(spansOf(text, head, place), mentions, reach);
  if (best === null) return null;
  const content: [Span, ...Span[]] = [withMark(text, best.content)];
  for (const piece of rest) {
    const from = content.at(-1)?.end ?? place.start;
    const found = spansOf(text, piece, { start: from, end: place.end })[0];
    if (found !== undefined) content.push(withMark(text, found));
  }
  const cues = gold.cue === null ? [] : spansOf(text, gold.cue, place);
  const cue = nearest(cues, [best.mention ?? best.content], 0);
  return {
    source: best.mention === null ? [] : [best.mention],
    cue: cue === null ? [] : [cue.content],
    content,
    chance: 1,
    reason: 'Written down by hand.',
  };
}

function spansOf(text: string, words: string, { start, end }: Span): Span[] {
  const found: Span[] = [];
  if (words === '') return found;
  const isLetter = (at: number) => /[\p{L}\p{N}]/u.test(text.charAt(at));
  let at = text.indexOf(words, start);
  while (at >= 0 && at + words.length <= end) {
    if (!isLetter(at - 1) && !isLetter(at + words.length)) {
      found.push({ start: at, end: at + words.length });
    }
    at = text.indexOf(words, at + 1);
  }
  return found;
}

type Pair = { readonly content: Span; readonly mention: Span | null; readonly cost: number };

/** The two that stand nearest each other. */
function nearest(contents: readonly Span[], mentions: readonly Span[], reach: number): Pair | null {
  const called = mentions.length === 0 ? [null] : mentions;
  const pairs = contents.flatMap((content) =>
    called.map((mention) => ({ content, mention, cost: costOf(content, mention, reach) })),
  );
  return pairs.reduce<Pair | null>(
    (best, pair) => (best === null || pair.cost < best.cost ? pair : best),
    null,
  );
}

function costOf(content: Span, mention: Span | null, reach: number): number {
  const isBack = content.start < reach;
  const late = isBack ? BACKWARDS + reach - content.start : (content.start - reach) / 4;
  return late + (mention === null ? 0 : gapBetween(content, mention));
}

function gapBetween(one: Span, other: Span): number {
  return Math.max(0, other.start - one.end, one.start - other.end);
}

/** With the mark that opens it, as attributions have it. */
function withMark(text: string, { start, end }: Span): Span {
  const isMarked = start > 0 && '“"‘\'«„'.includes(text.charAt(start - 1));
  return { start: isMarked ? start - 1 : start, end };
}
