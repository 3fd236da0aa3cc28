import { francAll } from 'franc-min';
import { COMMON_WORDS } from './common-words.ts';

/** Letters looked at: enough to be sure, few enough for a feed of ten thousand entries. */
const LONGEST = 1_200;
const SHORTEST = 40;

/** ISO 639-3, as the trigram tables say it, to BCP 47. */
const TAGS: Readonly<Record<string, string>> = {
  cmn: 'zh',
  spa: 'es',
  eng: 'en',
  rus: 'ru',
  arb: 'ar',
  ben: 'bn',
  hin: 'hi',
  por: 'pt',
  ind: 'id',
  jpn: 'ja',
  fra: 'fr',
  deu: 'de',
  jav: 'jv',
  kor: 'ko',
  tel: 'te',
  vie: 'vi',
  mar: 'mr',
  ita: 'it',
  tam: 'ta',
  tur: 'tr',
  urd: 'ur',
  guj: 'gu',
  pol: 'pl',
  ukr: 'uk',
  kan: 'kn',
  mal: 'ml',
  pes: 'fa',
  mya: 'my',
  swh: 'sw',
  sun: 'su',
  ron: 'ro',
  pan: 'pa',
  bho: 'bho',
  amh: 'am',
  hau: 'ha',
  bos: 'bs',
  hrv: 'hr',
  nld: 'nl',
  srp: 'sr',
  tha: 'th',
  uzn: 'uz',
  azj: 'az',
  pbu: 'ps',
  ces: 'cs',
  hun: 'hu',
  ell: 'el',
  bel: 'be',
  swe: 'sv',
  bul: 'bg',
  som: 'so',
  npi: 'ne',
  khm: 'km',
  sin: 'si',
  tgl: 'tl',
  yor: 'yo',
  ibo: 'ig',
  zlm: 'ms',
  kaz: 'kk',
  tgk: 'tg',
  kur: 'ku',
};

/** Trigrams alone are trusted only when the runner-up is this far behind (franc's scores run from 0 to 1). */
const LEAD = 0.15;

/**
 * The language a text is written in, as a BCP 47 tag, or null when it is shorter than 40 letters or could as
 * well be another. Common words decide where they are plenty; else trigrams (franc-min: Universal
 * Declaration of Human Rights in 82 languages). Bounded: looks at the first 1,200 characters.
 */
export function recogniseLanguage(text: string): string | null {
  const start = text.slice(0, LONGEST);
  const letters = start.replace(/[^\p{L}\p{M}]+/gu, '').length;
  if (letters < SHORTEST && !(letters >= SHORTEST / 4 && isDense(start))) return null;
  return byScript(start) ?? byWordsAndTrigrams(start);
}

/** Scripts that write a word in one or two signs say more in fewer letters. */
function isDense(text: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text);
}

/** Scripts that one language of the press has for itself. */
const OWN_SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Armenian}/gu, 'hy'],
];

function byScript(text: string): string | null {
  const letters = count(text, /\p{L}/gu);
  for (const [script, tag] of OWN_SCRIPTS) {
    const share = count(text, script) / letters;
    if (share > (tag === 'ja' ? 0.15 : 0.5)) return tag;
  }
  // Letters that of the Cyrillic alphabets only the Ukrainian has, and those it lacks.
  return /[їєґ]/i.test(text) && !/[ыэёъў]/i.test(text) ? 'uk' : null;
}

function byWordsAndTrigrams(text: string): string | null {
  const words = byCommonWords(text);
  if (words?.sure) return words.tag;
  const trigrams = byTrigrams(text);
  if (trigrams === null) return null;
  return trigrams.sure || trigrams.tag === words?.tag ? trigrams.tag : null;
}

type Opinion = { readonly tag: string; readonly sure: boolean };

function byCommonWords(text: string): Opinion | null {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]{1,30}/gu) ?? [];
  const scores = new Map<string, number>();
  for (const word of words) {
    const tags = COMMON_WORDS.get(word) ?? [];
    // A word that many languages write tells little about any of them.
    for (const tag of tags) scores.set(tag, (scores.get(tag) ?? 0) + 1 / tags.length);
  }
  const [first, second] = [...scores].sort((a, b) => b[1] - a[1]);
  if (first === undefined) return null;
  const [tag, score] = first;
  const plenty = score >= 3 && score >= words.length * 0.12;
  return { tag, sure: plenty && score >= (second?.[1] ?? 0) * 1.6 };
}

function byTrigrams(text: string): Opinion | null {
  const [first, second] = francAll(text, { minLength: 10 });
  const tag = first === undefined ? undefined : TAGS[first[0]];
  if (first === undefined || tag === undefined) return null;
  return { tag, sure: second === undefined || first[1] - second[1] >= LEAD * confidenceOf(text) };
}

/** The more there is to read, the smaller a lead is enough. */
function confidenceOf(text: string): number {
  return Math.min(1, 120 / text.length);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
