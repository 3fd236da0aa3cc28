import tables from './background.json' with { type: 'json' };

/** Words of a language with the chance that an article has them; see training/stories/prepare-background.ts. */
export type Background = {
  /** Open addressing by hashes' upper 24 bits; 0: free. */
  readonly keys: Uint32Array;
  readonly chances: Float32Array;
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
  const table = text === undefined ? null : unpack(text);
  opened.set(language, table);
  return table;
}

/** Four bytes a word, little end first: the hash's upper 24 bits, then the level: the chance is exp(-level / 16). */
function unpack(text: string): Background {
  const binary = atob(text);
  const size = 1 << Math.ceil(Math.log2(binary.length / 2));
  const table = { keys: new Uint32Array(size), chances: new Float32Array(size) };
  for (let at = 0; at < binary.length; at += 4) {
    const byte = (place: number) => binary.charCodeAt(at + place);
    const key = (byte(1) | (byte(2) << 8) | (byte(3) << 16)) >>> 0;
    const place = placeOf(table.keys, key);
    table.keys[place] = key;
    table.chances[place] = Math.exp(-byte(0) / 16);
  }
  return table;
}

function placeOf(keys: Uint32Array, key: number): number {
  const mask = keys.length - 1;
  let place = (Math.imul(key, 0x9e3779b1) >>> 8) & mask;
  while (keys[place] !== 0 && keys[place] !== key) place = (place + 1) & mask;
  return place;
}

/** The chance, 0 to 1, that an article of the language has the word. */
export function backgroundChance({ keys, chances }: Background, hash: number): number {
  const place = placeOf(keys, hash >>> 8);
  return keys[place] === 0 ? RAREST : (chances[place] as number);
}
