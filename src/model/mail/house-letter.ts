import type { Millis } from '../time.ts';
import type { Schedule } from './schedule.ts';

export const LETTER_KINDS = ['picks', 'section', 'story', 'note'] as const;

/** picks: what editors picked. section: a subject's stories. story: one story as it goes on. note: an editor's words above chosen stories. */
export type LetterKind = (typeof LETTER_KINDS)[number];

/** What editors decide on a letter. */
export type LetterPlan = Schedule & {
  readonly kind: LetterKind;
  /** A subject or a story's number; null for picks and notes. */
  readonly target: string | null;
  readonly title: string;
  /** What those who subscribe are told of it. */
  readonly about: string;
  /** The language of our own words in it: "de". */
  readonly language: string;
  /** Stories at most. */
  readonly stories: number;
  /** Whether visitors see it and may subscribe; else members alone. */
  readonly isPublic: boolean;
};

/** A letter of the house, which many get. */
export type HouseLetter = LetterPlan & {
  /** Given once and never to another. */
  readonly id: number;
  /** Under which those who get it consented: "picks", "section:world", "story:12", "note:3". Of one letter at a time. */
  readonly list: string;
  readonly nextAt: Millis | null;
  readonly lastPeriod: string | null;
  readonly lastAt: Millis | null;
  /** What the next issue begins with, and the stories chosen for it. */
  readonly draft: LetterDraft;
  readonly createdAt: Millis;
  /** Set: no more issues are made; those that were sent stay in the archive. */
  readonly endedAt: Millis | null;
};

/** What an editor wrote for one issue. */
export type LetterDraft = {
  /** Paragraphs parted by blank lines; empty: none. */
  readonly note: string;
  /** Stories in their order; empty: as the kind says. */
  readonly stories: readonly number[];
};

export const NO_DRAFT: LetterDraft = { note: '', stories: [] };

/** An issue that was sent. */
export type LetterIssue = {
  readonly letterId: number;
  /** From 1. */
  readonly number: number;
  readonly period: string;
  readonly madeAt: Millis;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Addresses it was queued for so far. */
  readonly recipients: number;
  /** Whether all of them are. */
  readonly isQueued: boolean;
};

export type IssueLine = Pick<LetterIssue, 'letterId' | 'number' | 'madeAt' | 'subject'>;

/** The list of a new letter; notes get one by their number. */
export function listOf({ kind, target }: Pick<LetterPlan, 'kind' | 'target'>, id: number): string {
  if (kind === 'picks') return 'picks';
  if (kind === 'note') return `note:${id}`;
  return `${kind}:${target ?? ''}`;
}
