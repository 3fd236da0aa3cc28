import type { StoryLine } from '../library-stories.ts';
import type { Millis } from '../time.ts';
import type { Subject } from './subject.ts';

/** What a reader's taste is told by; each has values of its own: an outlet, a name. */
export type TasteKind =
  | 'outlet'
  | 'byline'
  | 'subject'
  /** Somebody who says something in it. */
  | 'speaker'
  /** In its headline. */
  | 'name'
  /** A story that the reader opened before. */
  | 'story'
  | 'language'
  /** Short, middling, long. */
  | 'length'
  /** Of the day, when the edition is read. */
  | 'hour'
  | 'novelty'
  | 'reports'
  /** Own report, rewrite or copy. */
  | 'report'
  /** What every story has. */
  | 'any'
  /** What several titles tell now: weighed by its score among the top stories, and not learned. */
  | 'top'
  /** Followed: not learned, and stronger than all else. */
  | 'follow'
  /** Another of its outlet stands above: not learned. */
  | 'variety';

/** A named feature of a story: "outlet:12". */
export type TasteFeature = {
  readonly kind: TasteKind;
  readonly key: string;
  /** As the reader knows it: "The Harbour Post". */
  readonly label: string;
};

/** What speaks for or against a story to one reader: its share of the score, signed. */
export type TasteReason = TasteFeature & {
  readonly points: number;
  /** A sentence for the reader. */
  readonly reason: string;
};

/** A story's place in what is for one reader: the points of its reasons add up to the score. */
export type PersonalPlace = {
  readonly story: number;
  readonly score: number;
  /** The heaviest first. */
  readonly reasons: readonly TasteReason[];
  /** taste: its score put it there. try: it is shown to learn whether the reader likes it. everybody: unpersonalised. */
  readonly slot: 'taste' | 'try' | 'everybody';
};

/** How the reader changed a weight by hand. */
export type TasteEdit = 'more' | 'less' | 'off';

/** What is thought of a feature: a bell curve, and what it rests on. */
export type TasteWeight = TasteFeature & {
  readonly mean: number;
  readonly variance: number;
  /** Stories with it that the reader met, and of these opened. */
  readonly shown: number;
  readonly opened: number;
  /** Those said not to be for them. */
  readonly hidden: number;
  readonly edit: TasteEdit | null;
  /** Whether it began with what a file said. */
  readonly isImported: boolean;
};

/** What a reader did with a story that stood before them. */
export type TasteExample = {
  readonly story: number;
  readonly features: readonly TasteFeature[];
  /** When they last met it. */
  readonly at: Millis;
  /** Visits in which it was shown; 0: opened from elsewhere. */
  readonly visits: number;
  readonly isOpened: boolean;
  /** Whether one of its articles was read to the end. */
  readonly isFinished: boolean;
  readonly isSaved: boolean;
  readonly isHidden: boolean;
};

/** What to begin with before anything was read: from a file, or the reader's own word. */
export type TasteStart = TasteFeature & {
  readonly edit: TasteEdit | null;
  /** Null: as usual for its kind. */
  readonly prior: { readonly mean: number; readonly variance: number } | null;
};

/** All that a taste is told from. */
export type TasteRecord = {
  /** The first met first. */
  readonly examples: readonly TasteExample[];
  readonly starts: readonly TasteStart[];
  /** Whether the last reset or import can be taken back. */
  readonly canUndo: boolean;
};

/** What a story can be liked for, as the library holds it. */
export type TasteSignals = {
  readonly line: StoryLine;
  /** Who reports it themselves, the one that is shown first; a few. */
  readonly outlets: readonly { readonly key: string; readonly name: string }[];
  /** Who says most in the article that is shown; a few. */
  readonly speakers: readonly { readonly key: string; readonly name: string }[];
  /** What the article that is shown is. */
  readonly report: 'own' | 'rewrite' | 'copy';
  readonly subject: Subject | null;
  /** In how many visits it was shown to the reader. */
  readonly visits: number;
  readonly isOpened: boolean;
};

/** When in the day an edition is read. */
export type TimeOfDay = 'morning' | 'day' | 'evening' | 'night';
