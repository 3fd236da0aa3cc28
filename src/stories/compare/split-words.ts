/** A text in pieces of one word each, with the marks and spaces round it: joined they are the text. */
export type WordPieces = {
  /** Where each begins; the end of the last is the text's. UTF-16 units. */
  readonly starts: readonly number[];
  /** Equal for words that are the same but for case, quotation marks and accents' spelling. */
  readonly keys: readonly number[];
};

/** Numbers for words, shared by the texts that are compared. */
export type Keys = Map<string, number>;

/** Written without spaces between words: each character is one. */
const UNSPACED =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]';
const LETTER = '[\\p{L}\\p{M}\\p{N}]';
/** Linear: what may stand between two letters of a word is no letter. A longer word is cut. */
const WORD = new RegExp(
  `${UNSPACED}|(?:(?!${UNSPACED})${LETTER}|(?<=${LETTER})['’](?=${LETTER})|(?<=\\p{Nd})[.,](?=\\p{Nd})){1,60}`,
  'gu',
);

/** Marks before a word go with it, those behind it and the space go with the word before. */
export function splitWords(text: string, keys: Keys): WordPieces {
  const starts: number[] = [];
  const ids: number[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    starts.push(starts.length === 0 ? 0 : startOf(text, end, index));
    ids.push(keyOf(word.normalize('NFKC').toLowerCase().replaceAll('’', "'"), keys));
    end = index + word.length;
  }
  if (starts.length === 0 && text !== '') return { starts: [0], keys: [keyOf(`\n${text}`, keys)] };
  return { starts, keys: ids };
}

/** Where the piece of the word at `index` begins: behind the last space between it and the word before. */
function startOf(text: string, end: number, index: number): number {
  let at = index;
  while (at > end && !/\s/.test(text.charAt(at - 1))) at -= 1;
  return at === end ? Math.min(index, endOfMarks(text, end, index)) : at;
}

/** No space between the words: a bracket or quotation mark that opens goes with the second, other marks with the first. */
function endOfMarks(text: string, end: number, index: number): number {
  let at = end;
  while (at < index && !/[\p{Ps}\p{Pi}]/u.test(text.charAt(at))) at += 1;
  return at;
}

function keyOf(word: string, keys: Keys): number {
  const known = keys.get(word);
  if (known !== undefined) return known;
  keys.set(word, keys.size);
  return keys.size - 1;
}
