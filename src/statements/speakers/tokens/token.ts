/** A word, a number or a mark of the joined text. */
export type Token = {
  /** Half-open, UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Lower case, straight apostrophes; an abbreviation without its full stop. */
  readonly lower: string;
  readonly sort: 'word' | 'number' | 'mark' | 'possessive';
  /** Whether it begins with a capital. */
  readonly isCapital: boolean;
  /** Whether all its letters are capitals. */
  readonly isUpper: boolean;
  /** Whether it has a hyphen with a small letter behind: "Award-winning". */
  readonly isLowerCompound: boolean;
  /** Bits of SIGN. */
  readonly signs: number;
  /** Index of the part it stands in. */
  readonly part: number;
  /** Counted through the text. */
  readonly sentence: number;
  /** Whether it stands in quotation marks. */
  readonly isQuoted: boolean;
};
