import type { Span } from '../../../model/statement.ts';
import type { SpeechWords } from '../words/speech-words.ts';
import type { VerbSense } from '../words/verb.ts';
import { IS } from '../words/word-classes.ts';
import type { Token } from './token.ts';

const NUMBER = String.raw`\p{N}+(?:[.,:]\p{N}+)*(?:[-‑]\p{L}+)*`;
const TAIL = String.raw`\p{L}\p{M}\p{N}`;
const MARKS = String.raw`\.{2,}|-{2,}|\S`;
const SHORTENED = String.raw`\p{Lu}{1,2}(?:\.\p{Lu}{1,2})+\.?`;
const WHOLE = new RegExp(
  `(${SHORTENED}|\\p{L}[${TAIL}]*(?:['’ʼ‑-][${TAIL}]+)*)|(${NUMBER})|${MARKS}`,
  'gu',
);
const ELIDED = new RegExp(
  `(\\p{L}[${TAIL}]{1,80}['’]s(?![${TAIL}])|\\p{L}[${TAIL}]*(?:[‑-][${TAIL}]+)*['’]?)|(${NUMBER})|${MARKS}`,
  'gu',
);

const NO_SENSES: readonly VerbSense[] = [];

/** The words and marks of a stretch without quotations, in order. Time is linear in its length. */
export function tokensOf(text: string, { start, end }: Span, words: SpeechWords): Token[] {
  const tokens: Token[] = [];
  const stretch = text.slice(start, end);
  let skipTo = 0;
  for (const found of stretch.matchAll(words.grammar.elides ? ELIDED : WHOLE)) {
    const at = found.index;
    if (at < skipTo) continue;
    const [sign, word, number] = found;
    if (word !== undefined) {
      const stop = endOfWord(stretch, { at, word }, words);
      skipTo = stop;
      pushWord(tokens, { text, start: start + at, end: start + stop }, words);
    } else if (number !== undefined) tokens.push(plain('number', start + at, sign));
    else tokens.push(plain('mark', start + at, sign, markOf(stretch, at, sign)));
  }
  return tokens;
}

function plain(kind: 'number' | 'mark', start: number, sign: string, form = sign): Token {
  const end = start + sign.length;
  return { kind, start, end, form, isCapital: false, is: 0, senses: NO_SENSES, quoted: null };
}

const DASHES = '—–―−';

function markOf(stretch: string, at: number, sign: string): string {
  if (DASHES.includes(sign) || sign.startsWith('--')) return '–';
  if (sign === '-') return isSpaceAt(stretch, at - 1) && isSpaceAt(stretch, at + 1) ? '–' : '-';
  return sign.startsWith('..') ? '…' : sign;
}

function isSpaceAt(stretch: string, at: number): boolean {
  return at < 0 || at >= stretch.length || /\s/u.test(stretch.charAt(at));
}

/** Abbreviations and initials keep their full stop: "J. Müller", "Dr.", "z.B.". */
function endOfWord(
  stretch: string,
  { at, word }: { readonly at: number; readonly word: string },
  words: SpeechWords,
): number {
  const end = at + word.length;
  if (stretch.charAt(end) !== '.') return end;
  const isInitial =
    word.length === 1 && (word !== word.toLowerCase() || !isSpaceAt(stretch, end + 1));
  return isInitial || words.abbreviations.has(word.toLowerCase()) ? end + 1 : end;
}

type Piece = Span & { readonly text: string };

/** "dit-il" is two words. */
function pushWord(tokens: Token[], piece: Piece, words: SpeechWords): void {
  const { text, start, end } = piece;
  const word = text.slice(start, end);
  const hyphen = words.enclitics.size === 0 ? -1 : word.lastIndexOf('-');
  if (hyphen > 0 && words.enclitics.has(word.slice(hyphen + 1).toLowerCase())) {
    const before = word.endsWith('-t', hyphen) ? hyphen - 2 : hyphen;
    tokens.push(wordToken({ text, start, end: start + before }, words));
    tokens.push(wordToken({ text, start: start + hyphen + 1, end }, words));
  } else tokens.push(wordToken(piece, words));
}

const SHORTEST_STEM = 4;
const LONGEST_STEM = 10;
const LONGEST_ENDING = 5;

/** "Министра", "директорки": a stem that is known and a short ending. */
function hasRoleStem(form: string, { roleStems }: SpeechWords): boolean {
  if (roleStems.size === 0) return false;
  const shortest = Math.max(SHORTEST_STEM, form.length - LONGEST_ENDING);
  for (let length = shortest; length <= Math.min(LONGEST_STEM, form.length); length += 1) {
    if (roleStems.has(form.slice(0, length))) return true;
  }
  return false;
}

function wordToken({ text, start, end }: Piece, words: SpeechWords): Token {
  const word = text.slice(start, end);
  const lower = word.toLowerCase();
  const form = lower.replaceAll('’', "'").replaceAll('ё', 'е');
  return {
    kind: 'word',
    start,
    end,
    form,
    isCapital: word.charAt(0) !== lower.charAt(0),
    is: words.classes.get(form) ?? (hasRoleStem(form, words) ? IS.role : 0),
    senses: words.verbs.get(form) ?? NO_SENSES,
    quoted: null,
  };
}
