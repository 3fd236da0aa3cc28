/** Words, beginnings of words and phrases of one sense. */
export type WordList = {
  readonly whole: ReadonlySet<string>;
  /** By their first two letters. */
  readonly beginnings: ReadonlyMap<string, readonly string[]>;
  /** By their first word. */
  readonly phrases: ReadonlyMap<string, readonly (readonly string[])[]>;
};

/** Entries between commas; words of a phrase between spaces; a star after a beginning. */
export function wordList(text: string): WordList {
  const entries = text.split(',').map((entry) => entry.trim());
  const whole = new Set<string>();
  const beginnings = new Map<string, string[]>();
  const phrases = new Map<string, string[][]>();
  for (const entry of entries.filter((one) => one !== '')) {
    const words = entry.split(/\s+/);
    if (words.length > 1) push(phrases, words[0] ?? '', words);
    else if (entry.endsWith('*')) push(beginnings, entry.slice(0, 2), entry.slice(0, -1));
    else whole.add(entry);
  }
  return { whole, beginnings, phrases };
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const some = map.get(key);
  if (some === undefined) map.set(key, [value]);
  else some.push(value);
}

/** Whether the word at a place is, or begins, one of the list's entries. Words are lower case. */
export function isListed(list: WordList, words: readonly string[], at: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  if (list.whole.has(word)) return true;
  if (list.beginnings.size > 0) {
    const beginnings = list.beginnings.get(word.slice(0, 2));
    if (beginnings?.some((beginning) => word.startsWith(beginning))) return true;
  }
  const phrases = list.phrases.size > 0 ? list.phrases.get(word) : undefined;
  return phrases?.some((phrase) => phrase.every((one, step) => words[at + step] === one)) ?? false;
}

/** Whether any word from one place up to another is listed. */
export function holdsListed(
  list: WordList,
  words: readonly string[],
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  for (let at = from; at < to; at += 1) if (isListed(list, words, at)) return true;
  return false;
}
