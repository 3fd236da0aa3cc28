import { foldName } from './fold-name.ts';

/** A stem has as many letters: shorter ones are no names any more. */
const SHORTEST = 3;
const VOWELS = 'аеиоуыэюяіїєйьaeiouy';

/**
 * A name's word so that its cases compare, "Рогова" and "Роговым" as "рогов": the longest of a language's case endings
 * is cut off, and the vowels it leaves behind. Folded; as it is where a language has no case endings.
 */
export function nameStem(lower: string, caseEndings: readonly string[]): string {
  const folded = foldName(lower);
  if (caseEndings.length === 0) return folded;
  const ending = caseEndings.find(
    (end) => folded.endsWith(end) && folded.length - end.length >= SHORTEST,
  );
  let length = folded.length - (ending?.length ?? 0);
  while (length > SHORTEST && VOWELS.includes(folded.charAt(length - 1))) length -= 1;
  return folded.slice(0, length);
}
