import type { ArticleLine } from '../library.ts';
import type { StoryLine } from '../library-stories.ts';
import type { Millis } from '../time.ts';

/** What an editor picks; `id` is a story's number or an article's. */
export type PickTarget = { readonly kind: 'story' | 'article'; readonly id: number };

/** A story or an article that an editor puts before all readers. */
export type KeptPick = {
  /** Given once and never to another. */
  readonly id: number;
  /** The editor, who is a reader too. */
  readonly editorId: number;
  /** A story is where it stands now, if it went into another since it was picked. */
  readonly target: PickTarget;
  /** Its headline when it was picked. */
  readonly name: string;
  readonly comment: string | null;
  readonly addedAt: Millis;
  /** Readers see it from then on. */
  readonly from: Millis;
  /** And not from then on; null: until it is taken away. */
  readonly until: Millis | null;
  /** Taken away by an editor; null: it stands. */
  readonly removedAt: Millis | null;
};

export type NewPick = Pick<KeptPick, 'editorId' | 'target' | 'name' | 'comment' | 'from' | 'until'>;

/** What of a pick can be changed. */
export type PickChange = Partial<Pick<KeptPick, 'comment' | 'from' | 'until'>>;

/** A pick with what a reader sees of it. */
export type ShownPick = KeptPick & {
  readonly shown:
    | { readonly kind: 'story'; readonly story: StoryLine }
    | { readonly kind: 'article'; readonly article: ArticleLine }
    /** The reader mutes it; others see it. */
    | { readonly kind: 'muted' }
    /** The library has the article no more, or no title of the reader's tells the story. */
    | { readonly kind: 'gone' };
};

export type PickState = 'scheduled' | 'current' | 'past';

/** How a pick stands at a moment. */
export function pickState({ from, until, removedAt }: KeptPick, now: Millis): PickState {
  if (removedAt !== null || (until !== null && until <= now)) return 'past';
  return from > now ? 'scheduled' : 'current';
}

/** A comment is a line or two. */
export const LONGEST_COMMENT = 500;
