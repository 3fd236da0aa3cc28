import type { Millis } from '../time.ts';

/** What somebody was asked, in which words, and how they came to it. */
export type ConsentAsked = {
  /** As mailAddress() gives it. */
  readonly address: string;
  /** "digest", "picks", "section:…", "story:…". */
  readonly list: string;
  /** The very words that were shown. */
  readonly wording: string;
  /** Of the wording: "2026-11". */
  readonly version: string;
  /** BCP 47, in which it was asked and letters are written. */
  readonly language: string;
  /** By what: "form", "account", "link in a letter", "terminal". */
  readonly how: string;
};

export type ConsentEnd = {
  readonly address: string;
  /** Null: all of them. */
  readonly list: string | null;
  /** "one click", "link", "preferences", "account", "complaint", "terminal". */
  readonly how: string;
};

/**
 * - asked: not confirmed, so nothing is sent
 * - given: confirmed by whoever reads mail at the address
 * - withdrawn: was given or asked, and is no more
 */
export type ConsentState = 'asked' | 'given' | 'withdrawn';

/** How an address stands to a list. */
export type Consent = {
  readonly address: string;
  readonly list: string;
  readonly state: ConsentState;
  readonly language: string;
  readonly askedAt: Millis;
  readonly confirmedAt: Millis | null;
  readonly withdrawnAt: Millis | null;
  /** No letters until then; null: not paused. */
  readonly pausedUntil: Millis | null;
};

/** One step of a consent's history: kept as it was. */
export type ConsentStep = {
  readonly list: string;
  readonly did: 'asked' | 'confirmed' | 'withdrawn' | 'paused' | 'resumed';
  readonly at: Millis;
  readonly how: string;
  /** Null where nothing was asked. */
  readonly wording: string | null;
  readonly version: string | null;
  readonly language: string | null;
};

/** Somebody who wants the letters of a list now. */
export type Subscriber = {
  readonly address: string;
  readonly list: string;
  readonly language: string;
  readonly confirmedAt: Millis;
  /** Who it is, if a reader here has shown that the address is theirs. */
  readonly readerId: number | null;
};
