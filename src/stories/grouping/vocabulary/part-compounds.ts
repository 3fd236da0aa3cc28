import type { StoryText } from '../../../model/story.ts';
import { foldingOf, foldSuffix } from '../../reading/fold-suffix.ts';
import { readLetters } from '../../reading/read-word.ts';
import { hashLetters, type ScannedText } from '../../reading/scan-text.ts';
import type { Translations } from './translations.ts';

/** Languages that write a noun and what it is of in one word. */
const COMPOUNDING: ReadonlySet<string> = new Set(['de', 'nl', 'sv', 'da', 'no', 'nb', 'nn']);
/** Shorter parts are endings and beginnings of other words. */
const SHORTEST_PART = 4;
const LONGEST_WORD = 40;

const letters = new Uint16Array(LONGEST_WORD);
const part = new Uint16Array(LONGEST_WORD);

/** Gives for the word at a place of the text what its two parts are in English; null where it has none. */
export type PartWord = (at: number) => readonly number[] | null;

/**
 * Parts what a table of translations lacks into two words that it has: "Zinssenkung" is "Zins" and "Senkung". Of several
 * ways the one with the longest shorter part, as words by accident are short (after Koehn and Knight 2003, without
 * counts). What joins the parts ("Arbeits-", "Straßen-") is folded away as endings are. Null where the language has none.
 */
export function partCompounds(
  text: Pick<StoryText, 'headline' | 'text' | 'language'>,
  { starts, headlineWords }: ScannedText,
  table: Translations | null,
): PartWord | null {
  const language = text.language?.slice(0, 2).toLowerCase() ?? '';
  if (table === null || !COMPOUNDING.has(language)) return null;
  const folding = foldingOf(language);
  const translated = (from: number, to: number): readonly number[] | undefined => {
    for (let at = from; at < to; at += 1) part[at - from] = letters[at] as number;
    return table.get(hashLetters(part, foldSuffix(part, to - from, folding)));
  };
  return (at) => {
    const source = at < headlineWords ? text.headline : text.text;
    const length = readLetters({ source, at: starts[at] as number, folding }, letters);
    for (const cut of cutsOf(length)) {
      const tail = translated(cut, length);
      const head = tail && translated(0, cut);
      if (head && tail) return [...head, ...tail];
    }
    return null;
  };
}

/** Where a word of so many letters may be cut, the middle first. */
function* cutsOf(length: number): Generator<number> {
  for (let shorter = length >> 1; shorter >= SHORTEST_PART; shorter -= 1) {
    yield shorter;
    yield length - shorter;
  }
}
