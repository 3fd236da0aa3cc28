import type { Span } from '../../../model/statement.ts';
import type { Quotation } from '../../quotes/quotation.ts';
import type { Range } from '../phrases/speaker-phrase.ts';
import { isMark, type Token } from '../reading/token.ts';
import type { Draft, Found, Reading } from './draft.ts';
import { moodSpeech } from './mood.ts';
import type { SentenceRead } from './read-sentence.ts';
import { BACK } from './verbs/pointing-back.ts';

/** Words in quotation marks without a word for who says them: fewer are rather a name or a thing held with tongs. */
const FEWEST_LOOSE = 4;
/** Of those that are part of the outlet's own sentence. */
const FEWEST_WITHIN = 6;

/** What the sentences so far have given. */
export type Collected = {
  readonly found: Found[];
  /** Whose words a quotation is part of. */
  readonly claimed: Map<Quotation, Found>;
  before: { readonly reading: Reading; readonly index: number } | null;
};

/** Adds a sentence's attributions: what goes on from the sentence before, what runs over paragraphs. */
export function collectSpeech(
  collected: Collected,
  index: number,
  { reading, drafts }: SentenceRead,
): void {
  const found = drafts.flatMap((draft) => foundOf(collected, { index, reading, draft }) ?? []);
  if (found.length === 0) takeSilent(collected, index, reading);
  else {
    for (const one of found) collected.found.push(one);
    takeLoose(collected, index, reading);
  }
  collected.before = { reading, index };
}

export type Drafted = { readonly index: number; readonly reading: Reading; readonly draft: Draft };

export function foundOf(collected: Collected, { index, reading, draft }: Drafted): Found | null {
  const { tokens } = reading;
  const content = contentSpans(collected, reading, draft);
  if (content.length === 0) return null;
  const source = draft.source === null ? null : spanOf(tokens, draft.source);
  const cue = runsOf(draft.cue).flatMap((run) => spanOf(tokens, run) ?? []);
  const found: Found = {
    source: source === null ? [] : [source],
    cue,
    content,
    chance: draft.chance,
    reason: draft.reason,
    sentence: index,
    isBroken: isBroken(tokens, draft),
    isReported: !draft.content.every(({ start }) => tokens[start]?.kind === 'quotation'),
  };
  for (const piece of draft.content) claim(collected, tokens, piece, found);
  return found;
}

/** Words that stand together are one cue: "heißt es". */
function runsOf(words: readonly number[]): Range[] {
  const runs: { start: number; end: number }[] = [];
  for (const word of [...words].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.end === word) last.end = word + 1;
    else runs.push({ start: word, end: word + 1 });
  }
  return runs;
}

/** Whether what follows may go on with it: "„A“, sagte sie. „B.“" */
function isBroken(tokens: readonly Token[], { content, cue, source }: Draft): boolean {
  const last = content.at(-1);
  const isDirect = content.every(({ start }) => tokens[start]?.kind === 'quotation');
  if (last === undefined || !isDirect || tokens[last.end - 1]?.kind !== 'quotation') return false;
  const behind = Math.max(source?.end ?? 0, ...cue.map((word) => word + 1));
  return behind > last.start;
}

function contentSpans(
  collected: Collected,
  { tokens, sentence }: Reading,
  { content }: Draft,
): Span[] {
  if (content[0] === BACK) {
    const before = collected.before?.reading;
    if (before === undefined || before.sentence.part !== sentence.part) return [];
    dropSilent(collected, before.tokens);
    return spansOf(before.tokens, { start: 0, end: before.end });
  }
  return content.flatMap((range) => spansOf(tokens, range));
}

/** „Ich gehe.“ Das sagte Müller: nobody was credited with the words before. */
function dropSilent(collected: Collected, tokens: readonly Token[]): void {
  const last = collected.found.at(-1);
  const isThere = tokens.some((token) => last?.content.some(({ start }) => start === token.start));
  if (last === undefined || !isThere || last.source.length > 0 || last.cue.length > 0) return;
  collected.found.pop();
  for (const [quotation, found] of collected.claimed)
    if (found === last) collected.claimed.delete(quotation);
}

/** A range's span; quotations that run over paragraphs bring their pieces with them. */
function spansOf(tokens: readonly Token[], range: Range): Span[] {
  const trimmed = trim(tokens, range);
  const own = spanOf(tokens, trimmed);
  if (own === null) return [];
  const first = tokens[trimmed.start]?.quoted;
  const last = tokens[trimmed.end - 1]?.quoted;
  const earlier = first?.quotation.pieces.slice(0, first.piece) ?? [];
  const later = last?.quotation.pieces.slice(last.piece + 1) ?? [];
  return [...earlier.map(({ outer }) => outer), own, ...later.map(({ outer }) => outer)];
}

function trim(tokens: readonly Token[], { start, end }: Range): Range {
  let [from, to] = [start, end];
  while (from < to && isMark(tokens[from], ',;:–.')) from += 1;
  while (to > from && isMark(tokens[to - 1], ',;:–.…')) to -= 1;
  return { start: from, end: to };
}

function spanOf(tokens: readonly Token[], { start, end }: Range): Span | null {
  const first = tokens[start];
  const last = tokens[end - 1];
  return first === undefined || last === undefined || end <= start
    ? null
    : { start: first.start, end: last.end };
}

function claim(
  { claimed }: Collected,
  tokens: readonly Token[],
  { start, end }: Range,
  found: Found,
): void {
  for (let at = Math.max(0, start); at < end; at += 1) {
    const quotation = tokens[at]?.quoted?.quotation;
    if (quotation !== undefined && !claimed.has(quotation)) claimed.set(quotation, found);
  }
}

/** A sentence in which nobody is said to speak: quotations alone, or the mood of reported speech. */
function takeSilent(collected: Collected, index: number, reading: Reading): void {
  const { tokens } = reading;
  const goesOn = isNextTo(collected, index, reading);
  const last = collected.found.at(-1);
  const isSameParagraph = collected.before?.reading.sentence.part === reading.sentence.part;
  const mood = goesOn ? moodSpeech(reading, isSameParagraph && last?.isReported === true) : null;
  const found = mood === null ? null : foundOf(collected, { index, reading, draft: mood });
  if (found !== null) {
    collected.found.push(found);
    return;
  }
  const isAlone = tokens.every((token) => token.kind !== 'word' && token.kind !== 'number');
  if (isAlone && isSameParagraph && last?.isBroken === true && last.sentence === index - 1) {
    goOn(collected, last, reading);
  } else if (reading.sentence.part.place === 'body') takeLoose(collected, index, reading);
}

/** Whether the sentence before has, or goes on with, somebody's words. */
function isNextTo({ found, before }: Collected, index: number, { sentence }: Reading): boolean {
  const last = found.at(-1);
  if (last === undefined || sentence.part.place !== 'body') return false;
  // One sentence of the outlet's own may stand between in a paragraph.
  const isSame = before?.reading.sentence.part === sentence.part;
  return index - last.sentence <= (isSame ? 2 : 1);
}

function goOn(collected: Collected, last: Found, { tokens }: Reading): void {
  for (const [at, { kind }] of tokens.entries()) {
    if (kind !== 'quotation') continue;
    last.content.push(...spansOf(tokens, { start: at, end: at + 1 }));
    claim(collected, tokens, { start: at, end: at + 1 }, last);
  }
  last.sentence += 1;
}

/** Quotations that nothing in their sentence credits to anybody. */
export function takeLoose(collected: Collected, index: number, reading: Reading): void {
  for (const at of reading.tokens.keys()) {
    const draft = looseDraft(collected, reading, at);
    const found = draft === null ? null : foundOf(collected, { index, reading, draft });
    if (found !== null) collected.found.push(found);
  }
}

function looseDraft(collected: Collected, { tokens }: Reading, at: number): Draft | null {
  const quotation = tokens[at]?.quoted?.quotation;
  if (quotation === undefined || collected.claimed.has(quotation)) return null;
  if (isInSource(collected, tokens[at])) return null;
  const { signs, kind } = quotation;
  const isAlone =
    signs.fillsParagraph ||
    tokens.every((token) => token.kind === 'quotation' || token.kind === 'mark');
  const fewest = signs.startsUpper ? FEWEST_LOOSE : FEWEST_WITHIN;
  if (kind !== 'speech' || (signs.words < fewest && !isAlone)) return null;
  return {
    source: null,
    cue: [],
    content: [{ start: at, end: at + 1 }],
    chance: isAlone ? 0.7 : 0.4,
    reason: 'A quotation without a word for who says it',
  };
}

function isInSource({ found }: Collected, token: Token | undefined): boolean {
  return found
    .slice(-8)
    .some(({ source }) =>
      source.some(
        ({ start, end }) => token !== undefined && token.start >= start && token.end <= end,
      ),
    );
}
