import { ownValue } from '../tables/own-value.ts';

/** Endings by which a surname is known to come from Russian, Ukrainian and their neighbours. */
const SLAVIC =
  /(?:[oe]v|[oe]w|[oe]ff|[oe]va|[oe]wa|y[oe]v|s[ck]iy|sk[iy]{1,2}[iyj]?|skaya|skaja|skaia|ska|enko|chuk|tschuk|[iyj]uk|tsin|zhin|shin|kin|v[iy]ch|witsch)$/;
const SHORTEST = 5;

/** Whether a surname in plain Latin letters, lower case, is one of those that newspapers spell in many ways. */
export function isSlavicSurname(word: string): boolean {
  return word.length >= SHORTEST && SLAVIC.test(word);
}

/** Spellings of one Cyrillic letter, the longest first; English ones win where German or French would mean another. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/schtsch/g, 'shch'],
  [/tsch|tch|cz/g, 'ch'],
  [/(?<!sh)sch|sz/g, 'sh'],
  [/(?<![ckszt])h/g, 'g'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/ff$/g, 'v'],
  [/tz/g, 'ts'],
  [/(?:[iy]|(?<=[aeiou]))?[yj]a/g, 'ia'],
  [/(?:[iy]|(?<=[aeiou]))?[yj]u/g, 'iu'],
  [/[yj]e/g, 'e'],
  [/(?<![aeiouy])[yj]o/g, 'e'],
  [/[yj]/g, 'i'],
];

/** What is written in two ways even in one script. */
const SETTLED: readonly (readonly [RegExp, string])[] = [
  [/iia/g, 'ia'],
  [/iiu/g, 'iu'],
  [/ie/g, 'e'],
  [/(?<=ch|sh|zh)ov/g, 'ev'],
  [/skaia$/g, 'ska'],
  [/i{2,3}$/g, 'i'],
];

/** Surnames that German papers spell with the s that they print for two letters. */
const KNOWN: Readonly<Record<string, string>> = {
  selenski: 'zelenski',
  saluzhni: 'zaluzhni',
};

/** One spelling for all spellings of a Slavic surname in plain Latin letters. */
export function foldSlavicSurname(word: string): string {
  const folded = settle(
    SPELLINGS.reduce((text, [spelling, letters]) => text.replace(spelling, letters), word),
  );
  return ownValue(KNOWN, folded) ?? folded;
}

/** The same of a surname that was Cyrillic, letter by letter. */
export function settle(word: string): string {
  return SETTLED.reduce((text, [spelling, letters]) => text.replace(spelling, letters), word);
}
