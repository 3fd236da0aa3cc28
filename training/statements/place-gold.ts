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
    const content = placeContent(text, statement.content, Math.max(0, from - 400));
    const [first] = content;
    if (first === undefined) continue;
    from = first.start;
    const near = { text, content };
    const cue = nearest(near, statement.cue);
    const source = nearest(near, statement.mention);
    placed.push({
      content: content.map((span) => widen(text, span)),
      cue: cue === null ? [] : [cue],
      source: source === null ? [] : [source],
    });
  }
  return placed;
}

function placeContent(text: string, pieces: readonly string[], from: number): Span[] {
  const spans: Span[] = [];
  let at = from;
  for (const piece of pieces) {
    let start = text.indexOf(piece, at);
    if (start === -1 && spans.length === 0) start = text.indexOf(piece);
    if (start === -1) return [];
    at = start + piece.length;
    spans.push({ start, end: at });
  }
  return spans;
}

const REACH = 400;

/** Where words stand nearest to a content, outside of it and in its paragraphs or next to them. */
function nearest(
  { text, content }: { text: string; content: readonly Span[] },
  words: string | null,
): Span | null {
  const [first, last] = [content[0], content.at(-1)];
  if (words === null || words === '' || first === undefined || last === undefined) return null;
  let best: { span: Span; far: number } | null = null;
  const stop = last.end + REACH;
  let start = text.indexOf(words, Math.max(0, first.start - REACH));
  for (; start !== -1 && start < stop; start = text.indexOf(words, start + 1)) {
    const span = { start, end: start + words.length };
    if (content.some((piece) => piece.start < span.end && span.start < piece.end)) continue;
    const far = Math.min(
      ...content.map((piece) => Math.max(span.start - piece.end, piece.start - span.end)),
    );
    if (best === null || far < best.far) best = { span, far };
  }
  return best?.span ?? null;
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
