import type { OutsideDocument } from '../../../articles/read-document.ts';

/** One thing found in what a reader hands in: a file, or a part of a file that holds many. */
export type Piece =
  | { readonly kind: 'document'; readonly document: OutsideDocument }
  | { readonly kind: 'feed'; readonly name: string; readonly bytes: Uint8Array }
  /** An article as a line of JSON. */
  | { readonly kind: 'line'; readonly name: string; readonly bytes: Uint8Array }
  /** A list of feeds. */
  | { readonly kind: 'list'; readonly name: string; readonly bytes: Uint8Array }
  /** What another reader exports: articles with what was read and saved. */
  | { readonly kind: 'elsewhere'; readonly name: string; readonly bytes: Uint8Array }
  /** `reason` is a sentence for the reader. */
  | { readonly kind: 'failed'; readonly name: string; readonly reason: string };

/** A file as its head shows it and as a stream. */
export type OpenedFile = {
  readonly name: string;
  /** The first bytes, at most HEAD_LENGTH. */
  readonly head: Uint8Array;
  readonly size: number;
  /** All bytes from the first; may be asked for once. */
  readonly chunks: () => AsyncIterable<Uint8Array>;
};

export const HEAD_LENGTH = 65_536;

/** Bytes of one document, message or record; what is larger is no article. */
export const LARGEST_PIECE = 50_000_000;
