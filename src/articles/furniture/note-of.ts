import { furnitureWords } from './furniture-words.ts';
import { wordCount } from './lines.ts';
import { PhraseOpenings } from './phrase-openings.ts';

const LABELS = new PhraseOpenings(furnitureWords('noteLabels'));
const OPENINGS = new PhraseOpenings(furnitureWords('noteOpenings'));

/** Words: an apology with its reasons is longer than a line, and shorter than an article. */
const MOST_WORDS = 150;

/** The correction or editors' note that a paragraph consists of, brackets and stars gone; null if it is none. */
export function noteOf(line: string): string | null {
  const text = line.trim();
  if (text.length > 1_500) return null;
  const bare = text.replace(/^[([（【*_•\s–—-]{1,4}/, '');
  const plain = bare.slice(0, 80).toLowerCase().replace(/[’‘]/g, "'");
  const label = LABELS.openingOf(plain);
  const isLabelled = label !== null && isLabelEnd(plain.slice(label.length), bare.length);
  if (!isLabelled && !OPENINGS.opens(plain)) return null;
  return wordCount(text) <= MOST_WORDS ? bare.replace(/[)\]）】*_\s]{1,3}$/, '') : null;
}

/** "Correction: ...", "Correction (4 May): ...", "Editor's note — ...". */
function isLabelEnd(behind: string, length: number): boolean {
  if (/^[\s\p{L}\d,./()]{0,40}[:：】]/u.test(behind)) return length > behind.length;
  return /^\s?[–—-]\s/.test(behind);
}
