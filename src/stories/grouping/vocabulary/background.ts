import tables from './background.json' with { type: 'json' };

/** Words of a language with the chance that an article has them; see training/stories/make-background.ts. */
export type Background = {
  /** Hashes' upper 24 bits, level below; ascending. */
  readonly rows: Uint32Array;
};

/** A word that no table has. */
export const RAREST = 1 / 6000;
const packed: Readonly<Record<string, string>> = tables;
const opened = new Map<string, Background | null>();

/** The language's table, unpacked at its first use; null where there is none. */
export function backgroundOf(language: string): Background | null {
  const known = opened.get(language);
  if (known !== undefined) return known;
  const text = packed[language];
  const table = text === undefined ? null : { rows: unpack(text) };
  opened.set(language, table);
  return table;
}

function unpack(text: string): Uint32Array {
  const binary = atob(text);
  const rows = new Uint32Array(binary.length / 4);
  for (let at = 0; at < rows.length; at += 1) {
    const byte = (place: number) => binary.charCodeAt(at * 4 + place);
    rows[at] = (byte(0) | (byte(1) << 8) | (byte(2) << 16) | (byte(3) << 24)) >>> 0;
  }
  return rows;
}

/** The chance, 0 to 1, that an article of the language has the word. */
export function backgroundChance({ rows }: Background, hash: number): number {
  const wanted = hash >>> 8;
  let low = 0;
  let high = rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const row = rows[middle] as number;
    if (row >>> 8 === wanted) return Math.exp(-(row & 255) / 16);
    if (row >>> 8 < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return RAREST;
}
