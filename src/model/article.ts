import type { Removal } from './removal.ts';
import type { Millis } from './time.ts';

export type Picture = {
  /** Absolute, http or https. */
  readonly url: string;
  readonly alt: string | null;
  readonly caption: string | null;
  readonly credit: string | null;
};

/** A text read: what the outlet says, and nothing that is not the article. */
export type Article = {
  /** Plain text. */
  readonly headline: string;
  /** The lines under a headline that sum the article up. Plain text. */
  readonly standfirst: string | null;
  /** People or bodies, one each, without "By". */
  readonly byline: readonly string[];
  /** Who publishes, as the text names it. */
  readonly outlet: string | null;
  readonly section: string | null;
  readonly published: Millis | null;
  readonly updated: Millis | null;
  /** A BCP 47 tag: stated, else recognised from the text, else null. */
  readonly language: string | null;
  /** The canonical address: absolute, http or https. */
  readonly url: string | null;
  readonly leadImage: Picture | null;
  /** Plain text, one string a paragraph, no empty ones. */
  readonly paragraphs: readonly string[];
  /** The body's markup, sanitised: safe to put into a page as it is. */
  readonly html: string;
  /** Photo and agency credits that stood among the text. */
  readonly credits: readonly string[];
  readonly details: ArticleDetails;
};

/** What an article has beyond its text, where it has it. */
export type ArticleDetails = {
  /** The pictures that stand in the text, in its order. */
  readonly figures: readonly Picture[];
  /** Agencies whose text this is, in whole or part: "Reuters", "AP". */
  readonly agencies: readonly string[];
  /** Where a report is dated from, as printed before its first sentence: "KYIV, Nov. 3". */
  readonly dateline: string | null;
  /** Corrections and editors' notes, which are no part of the text. */
  readonly notes: readonly string[];
  readonly pullQuotes: readonly string[];
  /** Where the text says it first appeared. */
  readonly firstAppeared: { readonly name: string | null; readonly url: string | null } | null;
  /** Whether only the beginning is here, the rest being for subscribers. */
  readonly isCutOff: boolean;
  /** Whether the text is what the page's linked data state, since the page itself shows less. */
  readonly isStated: boolean;
  /** A live blog's entries: when each was written and the paragraph it begins with. */
  readonly updates: readonly { readonly time: Millis; readonly paragraph: number }[];
  /**
   * The zone of the clock by which the outlet states when it published, in minutes east of Greenwich; null where it
   * states none, or only UTC.
   */
  readonly publishedZone: number | null;
  /** What was left out, in the document's order. */
  readonly removed: readonly Removal[];
};

export const NO_DETAILS: ArticleDetails = {
  figures: [],
  agencies: [],
  dateline: null,
  notes: [],
  pullQuotes: [],
  firstAppeared: null,
  isCutOff: false,
  isStated: false,
  updates: [],
  publishedZone: null,
  removed: [],
};

export type ArticleRead =
  | { readonly kind: 'article'; readonly article: Article }
  /** `reason` is a sentence for the reader. */
  | { readonly kind: 'failed'; readonly reason: string };

/** What a document holds: one article, or several where it is a digest that was mailed. */
export type DocumentRead =
  | { readonly kind: 'read'; readonly articles: readonly [Article, ...Article[]] }
  /** `reason` is a sentence for the reader. */
  | { readonly kind: 'failed'; readonly reason: string };

/** A span's text: the paragraphs as spans index them (see DESIGN: joined by a blank line). */
export function articleText(paragraphs: readonly string[]): string {
  return paragraphs.join('\n\n');
}
