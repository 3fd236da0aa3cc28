import type { Span } from '../model/statement.ts';
import { introductionBefore } from './credits/introduction-before.ts';
import { signatureBehind } from './credits/signature-behind.ts';
import type { Quotation } from './quotes/quotation.ts';
import type { JoinedText, RawAttribution } from './raw-attribution.ts';

/** Words between a cue's end and a quotation that still belongs to it: ‘she told the court on Tuesday. “…”’ */
const WORDS_BETWEEN = 14;

type Found = { readonly attribution: RawAttribution; content: readonly Span[] };
type Outer = { readonly quotation: Quotation; readonly owners: readonly Found[] };

/**
 * Makes attributions agree with the quotation marks. Whoever is credited with some of a quotation said all of it,
 * over its paragraphs; what goes on behind the cue in the same paragraph is the same statement; and a quotation
 * that nobody is credited with is an attribution of its own, without source and cue. In the text's order.
 */
export function completeQuotations(
  joined: JoinedText,
  attributions: readonly RawAttribution[],
  quotations: readonly Quotation[],
): RawAttribution[] {
  const found = attributions.map((attribution) => ({
    attribution,
    content: attribution.content as readonly Span[],
  }));
  const outers = ownersOf(found, quotations);
  for (const { quotation, owners } of outers) {
    const [owner] = owners;
    if (owner !== undefined && owners.length === 1) takeWhole(owner, quotation);
  }
  const alone = outers.flatMap((outer, at) => {
    if (outer.owners.length > 0 || outer.quotation.kind !== 'speech') return [];
    if (isTranscript(found, outer.quotation)) return [];
    const before = goingOn(joined.text, outers[at - 1], outer.quotation);
    if (before === null) return byItself(joined.text, outer.quotation) ?? [];
    takeWhole(before, outer.quotation);
    return [];
  });
  const completed = found.flatMap(({ attribution, content }) => {
    const [first, ...others] = merged(content);
    return first === undefined ? [] : [{ ...attribution, content: [first, ...others] as const }];
  });
  return [...completed, ...alone].sort((a, b) => startOf(a) - startOf(b));
}

type Piece = { readonly one: Found; readonly span: Span };

/** For each quotation who is credited with words in it by a cue outside of it. Both lists are in the text's order. */
function ownersOf(found: readonly Found[], quotations: readonly Quotation[]): Outer[] {
  const pieces = found.flatMap((one) => one.content.map((span) => ({ one, span })));
  pieces.sort((a, b) => a.span.start - b.span.start);
  let from = 0;
  return quotations.map((quotation) => {
    const whole = spanOf(quotation);
    while (from < pieces.length && (pieces[from]?.span.end ?? 0) <= whole.start) from += 1;
    let to = from;
    while (to < pieces.length && (pieces[to]?.span.start ?? 0) < whole.end) to += 1;
    return { quotation, owners: ownersAmong(pieces.slice(from, to), quotation) };
  });
}

function ownersAmong(pieces: readonly Piece[], quotation: Quotation): Found[] {
  const owners = pieces.filter(
    ({ one, span }) =>
      quotation.pieces.some(({ outer }) => overlap(outer, span)) &&
      !cueInside(one.attribution, quotation),
  );
  return [...new Set(owners.map(({ one }) => one))];
}

function spanOf({ pieces }: Quotation): Span {
  return { start: pieces[0].outer.start, end: (pieces.at(-1) ?? pieces[0]).outer.end };
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function cueInside({ cue, source }: RawAttribution, { pieces }: Quotation): boolean {
  const inside = (span: Span) => pieces.some(({ outer }) => overlap(outer, span));
  return cue.some(inside) || (cue.length === 0 && source.some(inside));
}

/** Speech that nobody is credited with: by the verb that leads to it or the name signed behind it, else alone. */
function byItself(text: string, quotation: Quotation): RawAttribution | null {
  const introduction = introductionBefore(text, spanOf(quotation).start);
  if (introduction !== null && isSentence(quotation)) return introduced(quotation, introduction);
  return isWholeSpeech(quotation) ? standingAlone(text, quotation) : null;
}

/** Whether labels within its marks say whose its words are. */
function isTranscript(found: readonly Found[], quotation: Quotation): boolean {
  return found.some(
    ({ attribution }) => isLabelled(attribution) && cueInside(attribution, quotation),
  );
}

function isLabelled({ cue, source }: RawAttribution): boolean {
  return cue.length === 0 && source.length > 0;
}

function takeWhole(found: Found, { pieces }: Quotation): void {
  found.content = [...found.content, ...pieces.map(({ outer }) => outer)];
}

/** Who said the quotation before this one, where only the end of their cue's sentence stands between the two. */
function goingOn(text: string, before: Outer | undefined, quotation: Quotation): Found | null {
  const [owner] = before?.owners ?? [];
  if (before === undefined || owner === undefined || before.owners.length > 1) return null;
  const end = spanOf(before.quotation).end;
  const between = text.slice(end, spanOf(quotation).start);
  const cues = [...owner.attribution.cue, ...owner.attribution.source];
  const isBehind = cues.some(({ start }) => start >= end);
  if (!isBehind || between.includes('\n')) return null;
  return between.split(/\s+/).length <= WORDS_BETWEEN && isOneSentence(between) ? owner : null;
}

/** Whether the words end one sentence and begin none. */
function isOneSentence(between: string): boolean {
  return !/[.!?]\s+\p{L}/u.test(between);
}

/** Somebody's words, and not a few that the outlet's own sentence holds. */
function isWholeSpeech({ signs, pieces }: Quotation): boolean {
  if (pieces.length > 1 || signs.fillsParagraph) return true;
  return signs.startsUpper && (signs.endsSentence || signs.endsWithComma) && signs.words > 3;
}

/** "Who said “Comrades”?" asks for a word. */
function isSentence(quotation: Quotation): boolean {
  const { endsSentence, endsWithComma, words } = quotation.signs;
  return isWholeSpeech(quotation) || ((endsSentence || endsWithComma) && words > 2);
}

function introduced({ pieces }: Quotation, cue: Span): RawAttribution {
  const [first, ...others] = pieces;
  return {
    source: [],
    cue: [cue],
    content: [first.outer, ...others.map(({ outer }) => outer)],
    chance: 0.8,
    reason: 'A quotation right behind a verb of saying.',
  };
}

function standingAlone(text: string, quotation: Quotation): RawAttribution {
  const [first, ...others] = quotation.pieces;
  const signature = signatureBehind(text, spanOf(quotation).end);
  return {
    source: signature === null ? [] : [signature],
    cue: [],
    content: [first.outer, ...others.map(({ outer }) => outer)],
    chance: signature === null ? 0.5 : 0.9,
    reason:
      signature === null
        ? 'A quotation that stands alone, without a cue near it.'
        : 'A quotation with a name signed behind it.',
  };
}

/** In order; those that overlap or touch are one. */
function merged(spans: readonly Span[]): Span[] {
  const all = [...spans].sort((a, b) => a.start - b.start);
  const kept: Span[] = [];
  for (const span of all) {
    const last = kept.at(-1);
    if (last === undefined || span.start > last.end) kept.push(span);
    else kept[kept.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return kept;
}

function startOf({ source, cue, content }: RawAttribution): number {
  return Math.min(...[...source, ...cue, ...content].map(({ start }) => start));
}
