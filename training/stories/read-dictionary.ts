/** A word of a language and one of its translations: a word or two of English. */
export type Translated = { readonly word: string; readonly english: readonly string[] };

/** What FreeDict adds to words: grammar, fields, usage, explanations, examples. */
const ADDED = /<[^>]*>|\[[^\]]*\]|\([^)]*\)|\{[^}]*\}/g;
const NUMBERED = /^\d+\.\s*/;
const SMALL: ReadonlySet<string> = new Set(
  'a an the to of in on for by with at from be sb sth somebody something up out off down into and or one’s'.split(
    ' ',
  ),
);
const MOST_WORDS = 2;
const WORD = /^[\p{L}][\p{L}'’-]*$/u;

/**
 * A dictionary of FreeDict as its package for dictd has it, unpacked: "headword /sound/ <grammar>", then lines of
 * translations. Single words only; the first translations come first. `isReversed`: from English.
 */
export function readDictionary(text: string, isReversed: boolean): Translated[] {
  const found: Translated[] = [];
  let headword = '';
  for (const line of text.split('\n')) {
    const head = /^([^/]{1,60}) \/[^/]*\//u.exec(line)?.[1]?.trim();
    headword = head ?? headword;
    if (head === undefined && isTranslation(line)) {
      found.push(...translatedIn(line, headword, isReversed));
    }
  }
  return found;
}

function translatedIn(line: string, headword: string, isReversed: boolean): Translated[] {
  return meaningsOf(line).flatMap((meaning) => {
    const word = isReversed ? meaning : headword;
    const english = contentWords(isReversed ? headword : meaning);
    return WORD.test(word) && english.length > 0 ? [{ word, english }] : [];
  });
}

/** Examples, notes and references are indented or in quotation marks. */
function isTranslation(line: string): boolean {
  return (
    line.trim() !== '' && !/^\s+(?:"|see:|Synonym|Note|\S+:)/.test(line) && !line.includes('"')
  );
}

function meaningsOf(line: string): string[] {
  const plain = line.replace(ADDED, ' ').replace(NUMBERED, '');
  return plain
    .split(/[,;/]/)
    .map((one) => one.trim().replace(/\s+/g, ' '))
    .filter(Boolean);
}

function contentWords(english: string): string[] {
  const words = english
    .toLowerCase()
    .split(/[\s‐]+/)
    .filter((word) => !SMALL.has(word));
  return words.length <= MOST_WORDS && words.every((word) => WORD.test(word)) ? words : [];
}
