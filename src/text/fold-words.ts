import { foldSpace } from './fold-space.ts';

/** A number with what stands between its digits: "1,204", "14:20", "3.5". Linear: the signs are no digits. */
const NUMBER = /\p{Nd}(?:[.,:]?\p{Nd})*/gu;

/** Words so that they compare: one case, white space folded, every number the same. */
export function foldWords(text: string): string {
  return foldSpace(text.normalize('NFC').toLowerCase().replace(NUMBER, '0'));
}
