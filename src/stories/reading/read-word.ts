import { DIGIT, foldOf, kindOf, LETTER, SILENT } from './character-kinds.ts';
import type { Folding } from './fold-suffix.ts';

/** Where reading stands in a text. */
type Place = { readonly source: string; at: number; readonly folding: Folding };

/** Reads on to the word's end, its folded letters into `letters`; returns how many. */
export function readLetters(scan: Place, letters: Uint16Array): number {
  const { source, at: start } = scan;
  let length = 0;
  while (scan.at < source.length) {
    const unit = source.charCodeAt(scan.at);
    const kind = kindOf(unit);
    if (kind & (LETTER | DIGIT)) {
      letters[length] = foldOf(unit);
      length = Math.min(length + 1, letters.length - 1);
      scan.at += 1;
    } else if (kind & SILENT) scan.at += 1;
    else {
      const inner = readInner(scan, unit, start);
      if (inner === 'ends') break;
      if (inner === 'point') {
        letters[length] = 46;
        length = Math.min(length + 1, letters.length - 1);
      }
    }
  }
  return length;
}

/** Goes past a mark that stands inside a word; 'ends' where it does not (or where it and the rest are no part of it). */
function readInner(scan: Place, unit: number, start: number): 'goes on' | 'point' | 'ends' {
  if (isApostrophe(unit)) return readApostrophe(scan);
  const { source, at } = scan;
  const next = kindOf(source.charCodeAt(at + 1) || 32);
  const isBetweenDigits = next & DIGIT && kindOf(source.charCodeAt(at - 1)) & DIGIT;
  if (isBetweenDigits && (unit === 46 || unit === 44)) {
    scan.at += 1;
    return isThousand(source, at + 1) ? 'goes on' : 'point';
  }
  const joins = (unit === 46 && isInitial(source, at, start)) || (unit === 38 && next & LETTER);
  if (!joins) return 'ends';
  scan.at += 1;
  return 'goes on';
}

function readApostrophe(scan: Place): 'goes on' | 'ends' {
  const { source, at, folding } = scan;
  if (!(kindOf(source.charCodeAt(at + 1) || 32) & LETTER) || folding.apostrophe === 'part')
    return 'ends';
  const isGenitive =
    foldOf(source.charCodeAt(at + 1)) === 115 &&
    !(kindOf(source.charCodeAt(at + 2) || 32) & LETTER);
  if (!isGenitive && folding.apostrophe === 'join') {
    scan.at += 1;
    return 'goes on';
  }
  scan.at += 2;
  while (kindOf(source.charCodeAt(scan.at) || 32) & LETTER) scan.at += 1;
  return 'ends';
}

export function isApostrophe(unit: number): boolean {
  return unit === 39 || unit === 0x2019;
}

/** Three digits and no fourth: the mark before them parts thousands. */
function isThousand(source: string, at: number): boolean {
  for (let place = at; place < at + 3; place += 1) {
    if (!(kindOf(source.charCodeAt(place) || 32) & DIGIT)) return false;
  }
  return !(kindOf(source.charCodeAt(at + 3) || 32) & DIGIT);
}

/** The full stop of "U.S": a letter alone on both sides. */
function isInitial(source: string, at: number, start: number): boolean {
  const isAlone = at - 1 === start || source.charCodeAt(at - 2) === 46;
  return (
    isAlone &&
    (kindOf(source.charCodeAt(at + 1) || 32) & LETTER) !== 0 &&
    (kindOf(source.charCodeAt(at + 2) || 32) & LETTER) === 0
  );
}
