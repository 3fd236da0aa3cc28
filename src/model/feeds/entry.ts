import type { Millis } from '../time.ts';

/** A file that hangs on an entry: a podcast's sound, a picture, a film. */
export type Enclosure = {
  /** Absolute, http or https. */
  readonly url: string;
  readonly type: string | null;
  /** Bytes, as the feed states them. */
  readonly length: number | null;
};

/** One element as the feed states it. Absent is null or an empty list, never a guess. */
export type Entry = {
  /** The feed's own identifier (guid, atom:id, rdf:about, JSON Feed id), white space trimmed. */
  readonly id: string | null;
  /** Absolute, http or https. */
  readonly url: string | null;
  /** Plain text: tags gone, character references decoded, white space folded. */
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly published: Millis | null;
  /** The zone in which `published` is stated, see ArticleDetails; absent where it states none. */
  readonly publishedZone?: number;
  readonly updated: Millis | null;
  /** Markup as the feed states it, relative addresses made absolute. NOT sanitised. */
  readonly summary: string | null;
  /** Markup as the feed states it, relative addresses made absolute. NOT sanitised. */
  readonly content: string | null;
  readonly categories: readonly string[];
  readonly enclosures: readonly Enclosure[];
  /** A picture the feed names for the entry (media:thumbnail, itunes:image, an image enclosure). */
  readonly imageUrl: string | null;
  /** A BCP 47 tag, only where the entry states one of its own. */
  readonly language: string | null;
};
