/** A paragraph that an outlet prints at the edge of article after article. */
export type RepeatedLine = {
  /** As it stands in the text. */
  readonly words: string;
  /** How many of the outlet's articles it stood in so far. */
  readonly articles: number;
};

/** The same before it is known what it is. */
export type DoubtfulLine = RepeatedLine & {
  /** How many articles of the outlet were read since it was first seen, its own among them. */
  readonly of: number;
  readonly outletName: string;
  /** The paragraphs of articles that it stands in, at most 24 of them. */
  readonly texts: readonly (readonly string[])[];
};
