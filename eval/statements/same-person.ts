import { tokenise } from '../../src/text/tokenise.ts';

/** Words before a name that are none of it. */
const BEFORE =
  /^(the|a|an|mr|mrs|ms|miss|dr|prof|professor|sir|lord|lady|dame|president|minister|judge|gen|general|sen|senator|herr|frau|pan|pani|m|mme|sr|sra|signor|signora|der|die|das|dem|den|des|ein|eine|einer|le|la|les|l|un|une|el|los|las|una|il|lo|gli|i|o|os|as|um|uma|de|het|een)$/;

/**
 * Whether two names mean one person or body: the same words, or a surname with more before it. "Dr Olena Marchuk" is
 * "Olena Marchuk"; "Marchuk" alone is not counted as the full name.
 */
export function isSamePerson(a: string, b: string): boolean {
  const [one, other] = [plainWords(a), plainWords(b)];
  if (one.length === 0 || other.length === 0) return one.length === other.length;
  if (one.join(' ') === other.join(' ')) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length > 1 && endsWith(long, short);
}

function endsWith(words: readonly string[], tail: readonly string[]): boolean {
  return tail.every((word, at) => words[words.length - tail.length + at] === word);
}

function plainWords(name: string): string[] {
  const plain = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/['’.]s?(?=\s|$)/g, '');
  const words = tokenise(plain)
    .map(({ start, end }) => plain.slice(start, end))
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  const first = words.findIndex((word) => !BEFORE.test(word));
  return first < 0 ? words : words.slice(first);
}
