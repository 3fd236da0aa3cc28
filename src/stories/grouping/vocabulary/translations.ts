import type { ScannedText } from '../../reading/scan-text.ts';
import type { PartWord } from './part-compounds.ts';
import tables from './translations.json' with { type: 'json' };

/** A language's words in English: by a word's hash the hashes of one or two; see training/stories/prepare-translations.ts. */
export type Translations = { readonly get: (hash: number) => readonly number[] | undefined };

const packed: Readonly<Record<string, string>> = tables;
const opened = new Map<string, Translations | null>();

/** The language's table, unpacked at its first use; null where there is none, and for English. */
export function translationsOf(language: string): Translations | null {
  const known = opened.get(language);
  if (known !== undefined) return known;
  const text = language === 'en' ? undefined : packed[language];
  const table = text === undefined ? null : openTable(numbersOf(text), numbersOf(packed.en ?? ''));
  opened.set(language, table);
  return table;
}

function numbersOf(text: string): Uint32Array {
  const bytes = Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
  return new Uint32Array(bytes.buffer);
}

/** Two numbers a word, by its hash: that, then the places of one or two English words, from 1. */
function openTable(rows: Uint32Array, english: Uint32Array): Translations {
  return {
    get: (hash) => {
      let [low, high] = [0, rows.length >> 1];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((rows[middle * 2] as number) < hash) low = middle + 1;
        else high = middle;
      }
      return rows[low * 2] === hash ? wordsAt(rows[low * 2 + 1] as number, english) : undefined;
    },
  };
}

function wordsAt(places: number, english: Uint32Array): readonly number[] {
  const [first, second] = [places & 0xffff, places >>> 16];
  const word = english[first - 1] as number;
  return second === 0 ? [word] : [word, english[second - 1] as number];
}

/** A text's words as they are compared: what a table has stands there in English, the rest as it is. */
export type ComparedWords = Pick<ScannedText, 'hashes' | 'flags' | 'headlineWords'> & {
  /** What stands there for another language's word. */
  readonly translated: ReadonlySet<number>;
};

/** A word of two parts, each with a translation of two words. */
const MOST = 4;
const NONE: ReadonlySet<number> = new Set();

/** The first `count` words; a word of two keeps its marks for both. `partWord` is asked where the table has none. */
export function translateWords(
  scanned: ScannedText,
  table: Translations | null,
  count: number,
  partWord: PartWord | null = null,
): ComparedWords {
  if (table === null) return { ...scanned, translated: NONE };
  const [hashes, flags] = [new Uint32Array(count * MOST), new Uint8Array(count * MOST)];
  const translated = new Set<number>();
  let [used, headlineWords] = [0, 0];
  for (let at = 0; at < count; at += 1) {
    const hash = scanned.hashes[at] as number;
    const words = table.get(hash) ?? partWord?.(at) ?? undefined;
    const bits = scanned.flags[at] as number;
    for (const word of words ?? [hash]) {
      hashes[used] = word;
      flags[used] = bits;
      if (words !== undefined) translated.add(word);
      used += 1;
    }
    if (at < scanned.headlineWords) headlineWords = used;
  }
  return {
    hashes: hashes.subarray(0, used),
    flags: flags.subarray(0, used),
    headlineWords,
    translated,
  };
}
