import { ARABIC } from './words/arabic.ts';
import { CHINESE } from './words/chinese.ts';
import { DUTCH } from './words/dutch.ts';
import { ENGLISH } from './words/english.ts';
import { FRENCH } from './words/french.ts';
import { GERMAN } from './words/german.ts';
import { ITALIAN } from './words/italian.ts';
import { JAPANESE } from './words/japanese.ts';
import type { LanguageWords } from './words/language-words.ts';
import { POLISH } from './words/polish.ts';
import { PORTUGUESE } from './words/portuguese.ts';
import { RUSSIAN } from './words/russian.ts';
import { SPANISH } from './words/spanish.ts';
import { UKRAINIAN } from './words/ukrainian.ts';

/** Every language's: what a text's language is, nobody knows before it is clean. */
const LANGUAGES: readonly LanguageWords[] = [
  ENGLISH,
  GERMAN,
  FRENCH,
  SPANISH,
  PORTUGUESE,
  ITALIAN,
  DUTCH,
  POLISH,
  RUSSIAN,
  UKRAINIAN,
  ARABIC,
  CHINESE,
  JAPANESE,
];

/** One kind of word in all languages, each once. The words themselves are in words/, a file a language. */
export function furnitureWords(kind: keyof LanguageWords): readonly string[] {
  return [...new Set(LANGUAGES.flatMap((language) => language[kind]))];
}

/** The sections of newspapers; a short line that is one of them names the section. */
export const SECTIONS: ReadonlySet<string> = new Set(furnitureWords('sections'));
