/**
 * What recognises an entry when it comes again. Each key is null when it cannot tell entries
 * apart: a guid or address that stands twice in the document, the home page as address, a
 * title too short or repeated.
 */
export type EntryKeys = {
  /** The feed's identifier; an address folded to https without "www.", since sites move to both. */
  readonly guid: string | null;
  /** Normalised: to compare, not to open. */
  readonly url: string | null;
  /** A hash of the folded title and the day of publication: "Morning briefing" comes every day. */
  readonly title: string | null;
  /** A hash of the folded title and the text's beginning. */
  readonly content: string | null;
};
