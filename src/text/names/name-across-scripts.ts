import { foldSlavicSurname, isSlavicSurname, settle } from './fold-surname.ts';
import { type GivenName, givenName } from './given-names.ts';
import { fromCyrillic, fromGreek } from './transliterate.ts';
import { undecline } from './undecline.ts';
import { undeclineGreek } from './undecline-greek.ts';

const MOST_LETTERS = 120;
const MOST_WORDS = 8;

/**
 * A name in plain Latin letters so that "Kirill Rogov", "Кирилл Рогов", "Кирила Рогова" and "Kyrylo Rohov" compare: equal keys are one
 * name, different keys may be one too. Two names are never made equal in doubt: in other than Slavic and Greek names only case, accents and titles are
 * taken off. Takes a name as printed or a speaker's key; empty if it holds no letters.
 */
export function nameAcrossScripts(name: string): string {
  const words = wordsOf(name);
  const letters = words.join('');
  if (CYRILLIC.test(letters)) return cyrillicKey(words);
  if (GREEK.test(letters)) return greekKey(words);
  return latinKey(words);
}

const CYRILLIC = /^[\p{Script=Cyrillic}'-]+$/u;
const GREEK = /^[\p{Script=Greek}'-]+$/u;

/** Lower case, straight apostrophes, without titles before and full stops. */
function wordsOf(name: string): string[] {
  const text = name.slice(0, MOST_LETTERS).normalize('NFC').toLowerCase();
  const words = text.replace(/[’ʼ`]/g, "'").match(/[\p{L}\p{M}\p{N}'-]{1,40}/gu) ?? [];
  const first = words.findIndex((word) => !TITLES.has(word));
  return first < 0 ? words.slice(0, MOST_WORDS) : words.slice(first, first + MOST_WORDS);
}

const TITLES = new Set(
  'mr mrs ms miss mx dr sir dame prof professor herr frau monsieur madame mme señor señora sr sra signor signora pan pani г-н г-жа господин госпожа пан пані д-р др проф κ κος κα κυρία κύριος'.split(
    ' ',
  ),
);

function cyrillicKey(words: readonly string[]): string {
  const isSouth = /[ђјљњћџѓќѕ]/.test(words.join(''));
  if (isSouth) return words.map((word) => fromCyrillic(word, true)).join(' ');
  const [first = '', ...others] = undecline(inOrder(withoutPatronymic(words)));
  const given = givenName(first);
  const rest = others.map((word) => settle(fromCyrillic(word, false)));
  const opening = others.length > 0 ? given?.key : undefined;
  return [opening ?? settle(fromCyrillic(first, false)), ...rest].join(' ');
}

const PATRONYMIC = /(?:вич|вна|ична|ївна|ович|івна|vich|vych|ovna|evna|ivna|yivna)$/;

/** "Кирилл Юрьевич Рогов": papers print it or not. */
function withoutPatronymic(words: readonly string[]): readonly string[] {
  if (words.length !== 3) return words;
  const [first = '', second = '', third = ''] = words;
  if (PATRONYMIC.test(second)) return [first, third];
  return PATRONYMIC.test(third) && givenName(second) !== null ? [second, first] : words;
}

/** "Рогов Кирилл", as lists print it. */
function inOrder(words: readonly string[]): readonly string[] {
  const [first = '', second = ''] = words;
  const isTurned = words.length === 2 && givenName(first) === null && givenName(second) !== null;
  return isTurned && /(?:[оеё]в|ин|ий|енко)а?$/.test(first) ? [second, first] : words;
}

function greekKey(words: readonly string[]): string {
  return undeclineGreek(words.map(withoutAccents)).map(fromGreek).join(' ');
}

function latinKey(words: readonly string[]): string {
  const plain = words.map(withoutAccents);
  const [first = '', ...others] = withoutPatronymicLatin(plain);
  const surname = others.at(-1) ?? first;
  const given = others.length > 0 ? givenName(first) : null;
  if (!isSlavicSurname(surname) && !isSurelySlavic(given)) return plain.join(' ');
  if (others.length === 0) return foldSlavicSurname(first);
  return [given?.key ?? first, ...others.slice(0, -1), foldSlavicSurname(surname)].join(' ');
}

function isSurelySlavic(given: GivenName | null): boolean {
  return given?.isSlavic === true;
}

function withoutPatronymicLatin(words: readonly string[]): readonly string[] {
  return givenName(words[0] ?? '') === null ? words : withoutPatronymic(words);
}

const OTHER_LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

function withoutAccents(word: string): string {
  const bare = word.normalize('NFD').replace(/\p{M}/gu, '');
  return bare.replace(/[øłđðþßæœı]/g, (letter) => OTHER_LETTERS[letter] ?? letter);
}
