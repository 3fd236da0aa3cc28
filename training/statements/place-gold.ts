/**
 * Gold of our own (eval/statements) as attributions with places: its strings are looked for in the article as it is read.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GoldAttribution } from '../../eval/statements/polnear-articles.ts';
import { readPlainText } from '../../src/articles/read-plain-text.ts';
import type { Span } from '../../src/model/statement.ts';
import { joinArticle } from '../../src/statements/join-article.ts';
import type { JoinedText } from '../../src/statements/raw-attribution.ts';

type GoldStatement = {
  readonly content: readonly string[];
  readonly mention: string | null;
  readonly cue: string | null;
};
type Placed = { id: string; joined: JoinedText; attributions: GoldAttribution[] };

/** All articles of a folder; statements whose words do not stand in the article as read are left out. */
export function placeGold(folder: string): Placed[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.flatMap((name) => {
    const gold = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    const read = readPlainText(readFileSync(join(folder, name.replace(/json$/, 'txt')), 'utf8'));
    if (read.kind !== 'article') return [];
    const joined = joinArticle(read.article);
    const statements: GoldStatement[] = gold.statements;
    return [{ id: name, joined, attributions: placeAll(joined.text, statements) }];
  });
}

function placeAll(text: string, statements: readonly GoldStatement[]): GoldAttribution[] {
  const placed: GoldAttribution[] = [];
  let from = 0;
  for (const statement of statements) {
    const content = placeContent(text, statement.content, Math.max(0, from - REACH));
    const [first] = content;
    if (first === undefined) continue;
    from = first.start;
    const { cue, rest } = placeCue(text, content, statement.cue);
    const source = nearest(text, rest, statement.mention);
    placed.push({
      content: rest.map((span) => widen(text, span)),
      cue: cue === null ? [] : [cue],
      source: source === null ? [] : [source],
    });
  }
  return placed;
}

/** A short first piece ("He") may stand anywhere: the one right before the next piece is meant. */
function placeContent(text: string, pieces: readonly string[], from: number): Span[] {
  const spans: Span[] = [];
  let at = from;
  for (const piece of pieces) {
    let start = indexOfWords(text, piece, at);
    if (start === -1 && spans.length === 0) start = indexOfWords(text, piece, 0);
    if (start === -1) return [];
    at = start + piece.length;
    spans.push({ start, end: at });
  }
  return nearToNext(text, spans);
}

function nearToNext(text: string, [first, second, ...others]: readonly Span[]): Span[] {
  if (first === undefined) return [];
  if (second === undefined) return [first];
  const piece = text.slice(first.start, first.end);
  let start = first.start;
  for (;;) {
    const next = indexOfWords(text, piece, start + 1);
    if (next === -1 || next + piece.length > second.start) break;
    start = next;
  }
  return [{ start, end: start + piece.length }, second, ...others];
}

/** Of "declined to comment", which is cue and content at once, the first words are the cue for the network. */
function placeCue(text: string, content: readonly Span[], words: string | null) {
  const [first, ...others] = content;
  if (first === undefined || words === null) return { cue: null, rest: content };
  const inside = text.slice(first.start, first.end).indexOf(words);
  if (inside === -1) return { cue: nearest(text, content, words), rest: content };
  const start = first.start + inside;
  const isAll = start + words.length >= first.end;
  const cut = isAll ? words.lastIndexOf(' ') : words.length;
  if (cut <= 0) return { cue: null, rest: content };
  const cue = { start, end: start + cut };
  return { cue, rest: [{ start: cue.end + 1, end: first.end }, ...others] };
}

const REACH = 400;

/** Where words stand nearest to a content, outside of it and in its paragraphs or next to them. */
function nearest(text: string, content: readonly Span[], words: string | null): Span | null {
  const [first, last] = [content[0], content.at(-1)];
  if (words === null || words === '' || first === undefined || last === undefined) return null;
  let best: { span: Span; far: number } | null = null;
  const stop = last.end + REACH;
  let start = indexOfWords(text, words, Math.max(0, first.start - REACH));
  for (; start !== -1 && start < stop; start = indexOfWords(text, words, start + 1)) {
    const span = { start, end: start + words.length };
    if (content.some((piece) => piece.start < span.end && span.start < piece.end)) continue;
    const far = Math.min(
      ...content.map((piece) => Math.max(span.start - piece.end, piece.start - span.end)),
    );
    if (best === null || far < best.far) best = { span, far };
  }
  return best?.span ?? null;
}

/** Whole words only: "he" does not stand in "they". */
function indexOfWords(text: string, words: string, from: number): number {
  const isLetter = (at: number) => /[\p{L}\p{N}]/u.test(text.charAt(at));
  for (let at = text.indexOf(words, from); at !== -1; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    const isCutBefore = isLetter(at) && isLetter(at - 1);
    if (!isCutBefore && !(isLetter(end - 1) && isLetter(end))) return at;
  }
  return -1;
}

/** As PolNeAR marks a content: with its quotation marks, and with the "that" before it. */
function widen(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  if (/["“‘'«„]/.test(text.charAt(from - 1))) from -= 1;
  if (text.slice(from - 5, from).toLowerCase() === 'that ') from -= 5;
  if (/[.,!?]/.test(text.charAt(to)) && /["”’'»]/.test(text.charAt(to + 1))) to += 2;
  else if (/["”’'»]/.test(text.charAt(to))) to += 1;
  return { start: from, end: to };
}
