import type { EditionClaim, StoryNews } from '../edition/edition.ts';
import type { Subject } from '../edition/subject.ts';
import type { HeadlineCheck } from '../story.ts';
import type { Millis } from '../time.ts';

/** A story as a letter tells it. */
export type LetterStory = {
  /** A story's number, or an article's that stands by itself. */
  readonly target: { readonly kind: 'story' | 'article'; readonly id: number };
  readonly headline: string;
  readonly language: string | null;
  /** What its headline makes of its text; null: not looked at, or nothing to say. */
  readonly check: Pick<HeadlineCheck, 'verdict' | 'speaker'> | null;
  /** The outlet's own page; null: none that can be opened. */
  readonly originalUrl: string | null;
  readonly outletName: string;
  readonly outletCount: number;
  /** Reports that are independent of each other. */
  readonly origins: number;
  /** Since the last letter; null: nothing. */
  readonly whatIsNew: StoryNews | null;
  readonly contestedCount: number;
  readonly claim: LetterClaim | null;
  /** An editor's line on it. */
  readonly comment: string | null;
  /** What the reader follows that brought it. */
  readonly followed: string | null;
  readonly lastAt: Millis;
};

export type LetterClaim = EditionClaim & {
  /** Whether words hedge it where it is said. */
  readonly isHedged: boolean;
};

export type LetterPart = {
  readonly kind: 'top' | 'for you' | 'picks' | 'followed' | 'section' | 'story' | 'chosen';
  /** Of a section. */
  readonly subject: Subject | null;
  readonly stories: readonly LetterStory[];
};

/** All that a letter tells, before it is put into words. */
export type LetterContents = {
  /** Null: the digest of one reader. */
  readonly title: string | null;
  /** An editor's paragraphs above the stories. */
  readonly note: readonly string[];
  readonly parts: readonly LetterPart[];
  /** What is new is told from then on. */
  readonly since: Millis;
  readonly madeAt: Millis;
};

/** How it is put into words. */
export type LetterVoice = {
  /** "de"; what is none that we speak is English. */
  readonly language: string;
  readonly zone: string;
  readonly clock: '24' | '12';
  /** Where links lead, without a slash at its end: "https://news.example.org". */
  readonly address: string;
  /** Where who gets it changes what comes: a path. */
  readonly settings: string | null;
};

export type WrittenLetter = {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
};

/** Puts a letter into words. Pure: the same contents and voice give the same letter. */
export type WriteLetter = (contents: LetterContents, voice: LetterVoice) => Promise<WrittenLetter>;
