import type { ScannedText } from '../../reading/scan-text.ts';
import tables from './translations.json' with { type: 'json' };

/** A language's words in English: by a word's hash the hashes of one or two; see training/stories/prepare-translations.ts. */
export type Translations = ReadonlyMap<number, readonly number[]>;

const packed: Readonly<Record<string, string>> = tables;
const opened = new Map<string, Translations | null>();

/** The language's table, unpacked at its first use; null where there is none, and for English. */
export function translationsOf(language: string): Translations | null {
  const known = opened.get(language);
  if (known !== undefined) return known;
  const text = language === 'en' ? undefined : packed[language];
  const table = text === undefined ? null : unpack(numbersOf(text), numbersOf(packed.en ?? ''));
  opened.set(language, table);
  return table;
}

function numbersOf(text: string): Uint32Array {
  const bytes = Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
  return new Uint32Array(bytes.buffer);
}

/** Two numbers a word: its hash, then the places of one or two English words, from 1. */
function unpack(rows: Uint32Array, english: Uint32Array): Translations {
  const table = new Map<number, readonly number[]>();
  for (let at = 0; at + 1 < rows.length; at += 2) {
    const places = rows[at + 1] as number;
    const words = [places & 0xffff, places >>> 16].filter((place) => place > 0);
    table.set(
      rows[at] as number,
      words.map((place) => english[place - 1] as number),
    );
  }
  return table;
}

/** A text's words as they are compared: what a table has stands there in English, the rest as it is. */
export type ComparedWords = Pick<ScannedText, 'hashes' | 'flags' | 'headlineWords'> & {
  /** What stands there for another language's word. */
  readonly translated: ReadonlySet<number>;
};

const NONE: ReadonlySet<number> = new Set();

/** The first `count` words; a word of two keeps its marks for both. */
export function translateWords(
  scanned: ScannedText,
  table: Translations | null,
  count: number,
): ComparedWords {
  if (table === null) return { ...scanned, translated: NONE };
  const [hashes, flags] = [new Uint32Array(count * 2), new Uint8Array(count * 2)];
  const translated = new Set<number>();
  let [used, headlineWords] = [0, 0];
  for (let at = 0; at < count; at += 1) {
    const hash = scanned.hashes[at] as number;
    const words = table.get(hash);
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
