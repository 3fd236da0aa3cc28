import type { StoryArticle } from '../../../model/claim.ts';
import type { KnownName } from './known-names.ts';
import { mentionWords, titleIn } from './speaker-words.ts';

/** Whether the story's texts print the short name after another given name than the full one's. */
export type HasNamesake = (short: KnownName, full: KnownName) => boolean;

const MOST_TEXT = 40_000;
const MOST_QUESTIONS = 60;
const MOST_PLACES = 40;

/**
 * "Vale said": Hunter Vale, who speaks elsewhere in the story, unless some text prints Jonas Vale, who never speaks under
 * his full name.
 */
export function openNamesakes(articles: readonly StoryArticle[]): HasNamesake {
  const texts = articles.map(({ headline, standfirst, paragraphs }) =>
    [headline, standfirst ?? '', ...paragraphs].join('\n').slice(0, MOST_TEXT),
  );
  let asked = 0;
  return (short, full) => {
    const surname = short.name.split(' ').at(-1) ?? '';
    asked += 1;
    if (surname === '' || asked > MOST_QUESTIONS) return asked > MOST_QUESTIONS;
    const known = new Set([...full.words, ...short.words, ...mentionWords(full.name)]);
    return texts.some((text) =>
      givenNamesBefore(text, surname).some((word) => isOther(word, known, texts)),
    );
  };
}

/** Words with a capital right before a surname, not at a sentence's beginning. */
function givenNamesBefore(text: string, surname: string): string[] {
  const found: string[] = [];
  let at = text.indexOf(` ${surname}`);
  for (let places = 0; at >= 0 && places < MOST_PLACES; places += 1) {
    const before = text.slice(Math.max(0, at - 60), at);
    const word = /[\p{L}\p{M}\d,;)”’"-] (\p{Lu}[\p{L}\p{M}’'-]{1,30})$/u.exec(before)?.[1];
    const isWhole = !/^[\p{L}\p{M}]/u.test(
      text.slice(at + surname.length + 1, at + surname.length + 3),
    );
    if (word !== undefined && isWhole) found.push(word);
    at = text.indexOf(` ${surname}`, at + 1);
  }
  return found;
}

/** No title, no role, no word that texts write small too. */
function isOther(word: string, known: ReadonlySet<string>, texts: readonly string[]): boolean {
  const [plain = ''] = mentionWords(word);
  if (plain === '' || known.has(plain) || titleIn(word) !== null) return false;
  const small = ` ${word.toLowerCase()} `;
  return !texts.some((text) => text.includes(small));
}
