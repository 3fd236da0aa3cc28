import { plainWords } from '../../../furniture/lines.ts';

const LONGEST = 400;
const PLAIN = /^[\u0020-\u007e]*$/;

/** Lower case, letters and digits only. */
export function foldedTitle(text: string): string {
  const start = text.slice(0, LONGEST);
  if (PLAIN.test(start)) return start.toLowerCase().replace(/[^a-z\d]+/g, '');
  return start
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]{1,1000}/gu, '');
}

/**
 * How much two titles are one, 0 to 1: the same words, one cut short, or one with the outlet's name or a
 * search engine's wording. Case and punctuation aside.
 */
export function titleLikeness(one: string, other: string): number {
  const [a, b] = [foldedTitle(one), foldedTitle(other)];
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  if (shorter === '') return 0;
  if (shorter === longer) return 1;
  const share = shorter.length / longer.length;
  if (shorter.length >= 8 && longer.startsWith(shorter)) return 0.7 + 0.3 * share;
  if (shorter.length >= 10 && longer.includes(shorter)) return 0.6 + 0.4 * share;
  return sharedShare(one, other);
}

/** Twice the words in common by all words. */
function sharedShare(one: string, other: string): number {
  const [a, b] = [new Set(words(one)), new Set(words(other))];
  const shared = [...a].filter((word) => b.has(word)).length;
  return (2 * shared) / Math.max(1, a.size + b.size);
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

function words(text: string): readonly string[] {
  const start = text.slice(0, LONGEST);
  return UNSPACED.test(start) ? pairs(foldedTitle(start)) : plainWords(start);
}

function pairs(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
}
