import type { DoubtfulLine } from '../../model/repeated-line.ts';
import { COMMON_WORDS } from '../../text/common-words.ts';
import { edgeLines } from '../../text/edges/edge-lines.ts';
import { namesHandle } from '../furniture/author-note.ts';
import { furnitureWords } from '../furniture/furniture-words.ts';
import { isSentence, plainWords, wordCount } from '../furniture/lines.ts';
import { PhraseFinder } from '../furniture/phrase-finder.ts';

/** Different articles, at the least. */
const FEWEST = 3;

/**
 * Whether a line that an outlet repeats at the edges of its articles is the outlet's own and no news. Wire stories
 * and running stories repeat paragraphs, too: these speak of what their articles speak of, and stand in few of an
 * outlet's articles. So a line must stand in different articles, have little to do with what they are about, and
 * stand in the more of them the more it looks like a sentence of a report. In doubt it stays.
 */
export function isOutletsLine(line: DoubtfulLine): boolean {
  const { words, articles, of } = line;
  if (words === '' || isQuoted(words)) return false;
  const texts = differentTexts(line.texts);
  if (texts.length < FEWEST) return false;
  const share = articles / of;
  if (isOfTheNews(line, texts)) return share >= 0.9 && articles >= 12;
  if (looksLikeFurniture(line)) return share >= 0.1;
  if (isLabelLike(words)) return share >= 1 / 3;
  return share >= 0.5 && articles >= 6;
}

function isQuoted(words: string): boolean {
  return /^["“”„«»'‘「『—–]/.test(words);
}

/** One of each: the same text at several addresses, or brought up to date under a new one, counts once. */
function differentTexts(texts: DoubtfulLine['texts']): string[][] {
  const bodies: Set<string>[] = [];
  for (const paragraphs of texts) {
    const foot = edgeLines(paragraphs).find(({ isFoot }) => isFoot)?.at ?? paragraphs.length;
    const body = new Set(paragraphs.slice(0, foot));
    if (!bodies.some((other) => shareOf(body, other) > 1 / 3)) bodies.push(body);
  }
  return bodies.map((body) => [...body]);
}

/** How much of the smaller set is in the other, too. */
function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [fewer, more] = one.size <= other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const part of fewer) if (more.has(part)) shared += 1;
  return fewer.size === 0 ? 1 : shared / fewer.size;
}

/** UTF-16 units of an article that tell what it is about. */
const LONGEST_TEXT = 20_000;

/** Whether the line's words are those of the articles it stands in: a third of them, or two names. */
function isOfTheNews(
  { words, outletName }: DoubtfulLine,
  texts: readonly (readonly string[])[],
): boolean {
  const own = new Set(stems(outletName));
  const telling = stems(words).filter((stem) => !own.has(stem));
  const names = namesIn(words).filter((stem) => !own.has(stem));
  let [shared, named] = [0, 0];
  for (const paragraphs of texts) {
    const text = new Set(stems(paragraphs.join('\n').slice(0, LONGEST_TEXT)));
    shared += telling.filter((stem) => text.has(stem)).length;
    named += names.filter((stem) => text.has(stem)).length;
  }
  return shared >= (telling.length * texts.length) / 3 || named >= 2 * texts.length
    ? telling.length > 0
    : false;
}

/** As much of a word as its endings leave alone. */
const STEM = 6;

/** The words that tell what a text is about, each once; of scripts without spaces, pairs of signs. */
function stems(text: string): string[] {
  const all = plainWords(text).flatMap((word) => {
    if (/^[\u0e00-\u0e7f\u3040-\u9fff]/.test(word)) return pairsOf(word);
    return word.length < 4 || COMMON_WORDS.has(word) ? [] : [word.slice(0, STEM)];
  });
  return [...new Set(all)];
}

function pairsOf(word: string): string[] {
  return Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => word.slice(at, at + 2));
}

/** Words with a capital that open no sentence, and numbers of a year's length. */
function namesIn(words: string): string[] {
  const names = words.match(/(?<=[\p{L}\p{N},;:)’”»] ["“„«(]?)(?:\p{Lu}[\p{L}’'-]{2,40}|\d{4})/gu);
  return stems((names ?? []).join(' '));
}

const READER_WORDS = new PhraseFinder(furnitureWords('readerWords'), { wholeWords: true });

/** Speaks to the reader, says how to reach somebody, or names the outlet. */
function looksLikeFurniture({ words, outletName }: DoubtfulLine): boolean {
  return (
    READER_WORDS.isIn(words.toLowerCase()) ||
    /https?:\/\/|www\.|\S@\S|©|\(c\)/i.test(words) ||
    namesHandle(words) ||
    /(?:\+\d{1,3}|(?:^|\s)\(?0\d{1,4}\)?)[\d\s()/.-]{6,14}(?:$|\D)/.test(words) ||
    (outletName.length >= 4 && words.toLowerCase().includes(outletName.toLowerCase()))
  );
}

const LONGEST_LABEL = 14;

function isLabelLike(words: string): boolean {
  return !isSentence(words) && wordCount(words) <= LONGEST_LABEL;
}
