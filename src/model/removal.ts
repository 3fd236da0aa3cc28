/** Why a block is not the article's text. */
export type RemovalReason =
  /** Menus, sidebars, footers: whatever stands outside the article. */
  | 'outside the article'
  /** The headline, byline, date or stand-first, which have their own places. */
  | 'part of the head'
  | 'caption or credit'
  /** "Read more", other articles' headlines. */
  | 'pointer to other articles'
  /** Sign up, pay, follow, consent. */
  | 'prompt to the reader'
  /** Share, print, comments, counters, tags. */
  | 'page control'
  | 'advertisement'
  | 'copyright or legal line'
  /** Who the author is, how to reach them. */
  | 'note about the author'
  /** A correction or an editor's note: shown beside the text. */
  | 'note of the editors'
  /** Where the text first appeared. */
  | 'source line'
  /** The same words stand in the text already (pull quotes, repeated leads). */
  | 'said twice'
  /** The learned classifier finds it unlike article text; nothing more is known. */
  | 'unlike the text'
  /** Its outlet prints it in article after article. */
  | 'repeated by the outlet'
  /** A reader's own rule for this outlet. */
  | 'your rule';

/** All of them, for whoever reads one from outside. */
export const REMOVAL_REASONS = [
  'outside the article',
  'part of the head',
  'caption or credit',
  'pointer to other articles',
  'prompt to the reader',
  'page control',
  'advertisement',
  'copyright or legal line',
  'note about the author',
  'note of the editors',
  'source line',
  'said twice',
  'unlike the text',
  'repeated by the outlet',
  'your rule',
] as const satisfies readonly RemovalReason[];

/** A block that stood on the page or in the feed and is not among the article's paragraphs. */
export type Removal = {
  /** Plain text, white space folded; cut after 1,000 characters. */
  readonly text: string;
  /** Its markup, sanitised, so that a reader can put it back; empty where it stood outside the article. */
  readonly html: string;
  readonly reason: RemovalReason;
  /** The part of the program that took it out: "block model", "furniture words", "reader's rule" ... */
  readonly step: string;
  /** What it stood in, outermost first: "main > aside.newsletter > p". Null in plain text. */
  readonly place: string | null;
  /** How many of the article's paragraphs stand before it. */
  readonly before: number;
};
