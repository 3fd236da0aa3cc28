import { furnitureWords } from './furniture-words.ts';
import { simplified, wordCount } from './lines.ts';
import { PhraseFinder } from './phrase-finder.ts';

const CUT_OFF = new PhraseFinder(furnitureWords('cutOff'), { wholeWords: false });

/** Whether a line says that the rest is for paying readers ("Subscribe to continue reading"). */
export function saysCutOff(line: string): boolean {
  return wordCount(line) <= 40 && !/[“”"«»„]/.test(line) && CUT_OFF.isIn(simplified(line));
}
