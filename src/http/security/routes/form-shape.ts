/** What a field of a form takes, before anything reads it. */
export type FieldShape = {
  readonly takes: 'number' | 'text' | 'file';
  /** How many of the name are taken. */
  readonly most: number;
  /** UTF-16 units of a text. */
  readonly longest: number;
  /** If only some words are taken. */
  readonly words?: readonly string[];
};

export type FormShape = Readonly<Record<string, FieldShape>>;

const LONGEST_NUMBER = 16;

/** A whole number from 0. */
export const aNumber: FieldShape = { takes: 'number', most: 1, longest: LONGEST_NUMBER };

export function numbers(most: number): FieldShape {
  return { takes: 'number', most, longest: LONGEST_NUMBER };
}

export function text(longest: number): FieldShape {
  return { takes: 'text', most: 1, longest };
}

export function texts(most: number, longest: number): FieldShape {
  return { takes: 'text', most, longest };
}

export function oneOf(...words: readonly string[]): FieldShape {
  return { takes: 'text', most: 1, longest: 100, words };
}

export function files(most: number): FieldShape {
  return { takes: 'file', most, longest: 0 };
}
