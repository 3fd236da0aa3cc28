const MOST_LETTERS = 3;

/** Words that no initial is made of. */
const SMALL = new Set(
  'a an the of and for in on at to de der die das von van la le les el los du des di del da dos'.split(
    ' ',
  ),
);

/**
 * A name in at most three letters: "MQ" for Mara Quill, "CNN" as it is, "ca" for conflict analysts. A name
 * without a letter is "?".
 */
export function initialsOf(name: string): string {
  const words = (name.match(/[\p{L}\p{N}]{1,60}/gu) ?? []).slice(0, 20);
  const large = words.filter((word) => !SMALL.has(word.toLowerCase()));
  const [first = words[0] ?? '?', ...others] = large;
  if (others.length === 0) return isShort(first) ? first : lettersOf(first, 2);
  const letters = [first, ...others].map((word) => lettersOf(word, 1));
  // Of many words the last says most: "Ministry of Defence of the United Kingdom".
  return letters.length <= MOST_LETTERS
    ? letters.join('')
    : [...letters.slice(0, MOST_LETTERS - 1), letters.at(-1)].join('');
}

function isShort(word: string): boolean {
  return word.length <= MOST_LETTERS || (word.length <= 5 && word === word.toUpperCase());
}

function lettersOf(word: string, count: number): string {
  return [...word].slice(0, count).join('');
}
