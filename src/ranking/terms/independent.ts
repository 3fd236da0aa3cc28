import type { SignalArticle } from '../../model/edition/edition.ts';

/** What an article adds to how often a story was reported: a copy is no report. */
const WORTH: Readonly<Record<SignalArticle['kind'], number>> = { own: 1, rewrite: 0.25, copy: 0 };

export function worthOf({ kind }: SignalArticle): number {
  return WORTH[kind];
}

/** Titles of one owner count as one. */
export function ownerOf({ owner, outletKey }: SignalArticle): string {
  return owner ?? `outlet ${outletKey}`;
}
