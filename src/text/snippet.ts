/** What a search term needs to be shown: its words, and whether they are only a beginning. */
export type SnippetTerm = { readonly words: string; readonly isPrefix: boolean };

export type SnippetPart = { readonly text: string; readonly isMatch: boolean };

/** Characters of a text that are looked at: a book need not be read for two lines. */
const REACH = 100_000;
const MOST_MATCHES = 400;

/**
 * The place in a text that shows most of the terms, some `length` characters long and cut at words'
 * ends, with what was found told apart. Finds as the index does: accents and case do not count, a
 * phrase is its words in a row. Where nothing is found, the text's beginning. Linear in the text.
 */
export function snippet(
  paragraphs: readonly string[],
  terms: readonly SnippetTerm[],
  length: number,
): SnippetPart[] {
  const text = paragraphs.join(' ').slice(0, REACH);
  const matches = findTerms(text, terms);
  const window = bestWindow(text, matches, length);
  return cutParts(text, matches, window);
}

/** All of a text, with what was found told apart: for headlines. */
export function markTerms(text: string, terms: readonly SnippetTerm[]): SnippetPart[] {
  const shown = text.slice(0, REACH);
  return cutParts(shown, findTerms(shown, terms), { start: 0, end: shown.length });
}

type Span = { readonly start: number; readonly end: number };
type Word = Span & { readonly folded: string };
type Match = Span & { readonly term: number };
type Needle = {
  readonly words: readonly string[];
  readonly isPrefix: boolean;
  readonly term: number;
};

function findTerms(text: string, terms: readonly SnippetTerm[]): Match[] {
  const needles = longestFirst(terms);
  const isPlain = needles.every(({ words: [word = '', ...more] }) => {
    return more.length === 0 && PLAIN.test(word);
  });
  return isPlain && PLAIN.test(text) ? findInPlain(text, needles) : findAmong(text, needles);
}

/** ASCII and typographic marks: nothing to fold but case, and words have something between them. */
const PLAIN = /^[\0-\x7f\u2000-\u206f]*$/;

/** Looks for single words alone: a page of results holds some hundred thousand others. */
function findInPlain(text: string, needles: readonly Needle[]): Match[] {
  if (needles.length === 0) return [];
  const wanted = needles.map(({ words: [word = ''], isPrefix, term }) => ({
    word,
    isPrefix,
    term,
  }));
  const beginnings = wanted.map(({ word }) => RegExp.escape(word)).join('|');
  const looked = new RegExp(`(?<![a-z0-9])(?:${beginnings})[a-z0-9]*`, 'gi');
  const matches: Match[] = [];
  for (const { 0: found, index } of text.matchAll(looked)) {
    if (matches.length >= MOST_MATCHES) break;
    const folded = found.toLowerCase();
    const one = wanted.find(({ word, isPrefix }) =>
      isPrefix ? folded.startsWith(word) : folded === word,
    );
    if (one !== undefined) {
      matches.push({ start: index, end: index + found.length, term: one.term });
    }
  }
  return matches;
}

function findAmong(text: string, needles: readonly Needle[]): Match[] {
  const words = wordsOf(text);
  const matches: Match[] = [];
  for (const [at, word] of words.entries()) {
    if (matches.length >= MOST_MATCHES) break;
    const needle = needles.find((one) => standsAt(words, at, one));
    const last = needle === undefined ? undefined : words[at + needle.words.length - 1];
    const isCovered = word.start < (matches.at(-1)?.end ?? 0);
    if (needle !== undefined && last !== undefined && !isCovered) {
      matches.push({ start: word.start, end: last.end, term: needle.term });
    }
  }
  return matches;
}

/** Longer phrases first, so that they are marked whole; very long ones count by their beginning. */
function longestFirst(terms: readonly SnippetTerm[]): Needle[] {
  return terms
    .map(({ words, isPrefix }, term) => ({
      words: wordsOf(words.slice(0, 200)).map(({ folded }) => folded),
      isPrefix,
      term,
    }))
    .filter(({ words }) => words.length > 0)
    .sort((a, b) => b.words.length - a.words.length);
}

/** In scripts without spaces each character is a word, as in the index. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{N}\p{M}])+/gu;

function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    folded: found[0].normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(),
  }));
}

function standsAt(
  words: readonly Word[],
  at: number,
  { words: wanted, isPrefix }: Needle,
): boolean {
  return wanted.every((want, index) => {
    const folded = words[at + index]?.folded;
    const isLast = index === wanted.length - 1;
    return isPrefix && isLast ? folded?.startsWith(want) === true : folded === want;
  });
}

/** The window that begins shortly before some match and holds the most different terms. */
function bestWindow(text: string, matches: readonly Match[], length: number): Span {
  let best = { start: 0, score: 0 };
  for (const [index, match] of matches.entries()) {
    const start = Math.max(0, match.start - Math.floor(length / 4));
    const score = termsWithin(matches, index, start + length);
    if (score > best.score) best = { start, score };
  }
  const start = best.start === 0 ? 0 : wordStart(text, best.start);
  return { start, end: wordEnd(text, start + length) };
}

function termsWithin(matches: readonly Match[], from: number, end: number): number {
  const terms = new Set<number>();
  for (let index = from; index < matches.length; index += 1) {
    const match = matches[index];
    if (match === undefined || match.end > end) break;
    terms.add(match.term);
  }
  return terms.size;
}

/** How far a cut may move to stand between words. */
const SLACK = 30;

function wordStart(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space !== -1 && space - at < SLACK ? space + 1 : at;
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(' ', at);
  return space > at - SLACK ? space : at;
}

function cutParts(text: string, matches: readonly Match[], window: Span): SnippetPart[] {
  const parts: SnippetPart[] = [];
  let at = window.start;
  const plain = (end: number) => {
    if (end > at) parts.push({ text: text.slice(at, end).toWellFormed(), isMatch: false });
  };
  for (const match of matches) {
    if (match.start < window.start || match.end > window.end) continue;
    plain(match.start);
    parts.push({ text: text.slice(match.start, match.end), isMatch: true });
    at = match.end;
  }
  plain(window.end);
  return withEllipses(parts, window, text.length);
}

function withEllipses(parts: SnippetPart[], window: Span, length: number): SnippetPart[] {
  if (window.start > 0) parts.unshift({ text: '…', isMatch: false });
  if (window.end < length) parts.push({ text: '…', isMatch: false });
  return parts;
}
