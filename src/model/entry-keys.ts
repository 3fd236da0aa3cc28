/**
 * What recognises an entry when it comes again. Each key is null when it cannot tell entries
 * apart: a guid or address that stands twice in the document, the home page as address, a
 * title too short or repeated.
 */
export type EntryKeys = {
  readonly guid: string | null;
  /** Normalised address. */
  readonly url: string | null;
  /** Hash of the folded title. */
  readonly title: string | null;
  /** Hash of the folded text. */
  readonly content: string | null;
};
