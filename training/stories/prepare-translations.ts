/**
 * What words of other languages are in English, where stories of several languages are held beside each other:
 * `node training/stories/prepare-translations.ts --from de=FILE --to ru=FILE ... > src/stories/grouping/vocabulary/translations.json`.
 * The files are dictionaries of FreeDict for dictd, unpacked: --from the language into English, --to from English. Only hashes are kept, of what English
 * news tell: src/stories/grouping/vocabulary/background.json has to be there.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  backgroundChance,
  backgroundOf,
  RAREST,
} from '../../src/stories/grouping/vocabulary/background.ts';
import { hashWord } from '../../src/stories/reading/scan-text.ts';
import { readDictionary } from './read-dictionary.ts';

/** A language has so many words in the table: those that its news use, then those whose English is commonest in news. */
const MOST = 45_000;
/** What more articles have says little of what one is about. */
const MOST_COMMON = 0.12;
/** The first translations are the usual ones. */
const LATER = 0.8;
const LEAST = 0.02;
/** Of those of a word the one that news use more is likelier meant. */
const BY_CHANCE = 0.4;

const { values } = parseArgs({
  options: {
    from: { type: 'string', multiple: true, default: [] },
    to: { type: 'string', multiple: true, default: [] },
  },
});
const english = backgroundOf('en');
if (english === null) throw new Error('there is no English background');
const background = english;

type Meaning = { readonly hashes: readonly number[]; readonly votes: number };
type Kept = { readonly hash: number; readonly hashes: readonly number[]; readonly chance: number };
const meanings = new Map<string, Map<number, Map<string, Meaning>>>();
for (const named of values.from) addFile(named, false);
for (const named of values.to) addFile(named, true);
const tables = [...meanings].map(([tag, table]) => [tag, kept(tag, table)] as const);
const words = [
  ...new Set(tables.flatMap(([, table]) => table.flatMap(({ hashes }) => hashes))),
].sort((one, other) => one - other);
const places = new Map(words.map((hash, at) => [hash, at + 1]));
process.stdout.write(
  `${JSON.stringify({ en: packNumbers(words), ...Object.fromEntries(tables.map(([tag, table]) => [tag, packTable(table)])) })}\n`,
);

function addFile(named: string, isReversed: boolean): void {
  const [tag = '', path = ''] = named.split('=');
  const table = meanings.get(tag) ?? new Map<number, Map<string, Meaning>>();
  meanings.set(tag, table);
  const seen = new Map<number, number>();
  for (const { word, english: translated } of readDictionary(
    readFileSync(path, 'utf8'),
    isReversed,
  )) {
    const hash = hashWord(word, tag);
    const rank = seen.get(hash) ?? 0;
    seen.set(hash, rank + 1);
    const offered = table.get(hash) ?? new Map<string, Meaning>();
    table.set(hash, offered);
    const key = translated.join(' ');
    const votes = (offered.get(key)?.votes ?? 0) + LATER ** rank + LEAST;
    offered.set(key, { hashes: translated.map((one) => hashWord(one, 'en')), votes });
  }
}

/** The translation that most entries have first, those that news use before others; of words neither language has in most articles. */
function kept(tag: string, table: ReadonlyMap<number, ReadonlyMap<string, Meaning>>): Kept[] {
  const own = backgroundOf(tag);
  const found = [...table].flatMap(([hash, offered]): Kept[] => {
    if (own !== null && backgroundChance(own, hash) > MOST_COMMON) return [];
    const [best] = [...offered.values()].sort((one, other) => scoreOf(other) - scoreOf(one));
    const chance = best === undefined ? 0 : chanceOf(best);
    return best === undefined || chance <= RAREST || chance > MOST_COMMON
      ? []
      : [{ hash, hashes: best.hashes, chance }];
  });
  const isTold = ({ hash }: Kept) => own !== null && backgroundChance(own, hash) > RAREST;
  const rank = (one: Kept) => (isTold(one) ? 1 : 0) + one.chance / one.hashes.length ** 4;
  return found.sort((one, other) => rank(other) - rank(one)).slice(0, MOST);
}

function chanceOf({ hashes }: Meaning): number {
  return Math.min(...hashes.map((hash) => backgroundChance(background, hash)));
}

function scoreOf(meaning: Meaning): number {
  return meaning.votes * chanceOf(meaning) ** BY_CHANCE;
}

function packNumbers(numbers: readonly number[]): string {
  return Buffer.from(Uint32Array.from(numbers).buffer).toString('base64');
}

/** Two numbers a word: its hash, then the places of one or two English words, from 1. */
function packTable(table: readonly Kept[]): string {
  const rows = [...table].sort((one, other) => one.hash - other.hash);
  return packNumbers(
    rows.flatMap(({ hash, hashes: [first = 0, second] }) => [
      hash,
      ((places.get(first) ?? 0) |
        ((second === undefined ? 0 : (places.get(second) ?? 0)) << 16)) >>>
        0,
    ]),
  );
}
