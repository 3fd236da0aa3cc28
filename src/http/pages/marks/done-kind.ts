/** Where a form goes that takes something back, and the one field it sends. */
export type Undo = {
  readonly action: string;
  readonly field: readonly [name: string, value: string];
};

/** One thing that can be done: the numbers its notice needs, in the order in which an address carries them; at most two. */
export type Kind<Names extends string> = {
  readonly names: readonly Names[];
  /** A sentence for the reader, in their language. */
  text(numbers: Readonly<Record<Names, number>>): string;
  undo?(numbers: Readonly<Record<Names, number>>): Undo | null;
};

/** Of what is done without a number, and cannot be taken back. */
export function plainly(text: () => string): Kind<never> {
  return { names: [], text };
}

export function kindOfDone<const Names extends string>(kind: Kind<Names>): Kind<Names> {
  return kind;
}

export function undoAt(action: string, name: string, value: number | string): Undo {
  return { action, field: [name, String(value)] };
}
