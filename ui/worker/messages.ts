/** What pages and the worker say to each other; pages import these types alone. */

/** What a reader wants kept on this device. */
export type Choice = {
  /** At most so many pages; 0: none. */
  readonly pages: number;
  readonly pictures: boolean;
};

export type KeptPage = {
  readonly path: string;
  readonly title: string;
  readonly bytes: number;
};

/** A mark that waits to be sent, as pages show it. */
export type WaitingMark = {
  readonly of: 'article' | 'story';
  readonly id: string;
  readonly mark: 'read' | 'saved';
  readonly isSet: boolean;
};

export type Question =
  /** A page is shown and the network is there: what waits can be sent, and what is old kept anew. */
  | { readonly kind: 'visit' }
  | { readonly kind: 'ask' }
  | { readonly kind: 'choose'; readonly choice: Choice }
  | { readonly kind: 'keep' }
  | { readonly kind: 'forget' }
  /** Somebody has signed out: the choice of what to keep stays, the pages go. */
  | { readonly kind: 'leave' };

/** How it stands. */
export type State = {
  readonly kind: 'state';
  readonly choice: Choice;
  readonly kept: readonly KeptPage[];
  /** When the last of it was kept, epoch milliseconds; null: never. */
  readonly keptAt: number | null;
  /** A keeping under way; null: none. */
  readonly underWay: {
    readonly done: number;
    readonly total: number;
    readonly bytes: number;
  } | null;
  readonly waiting: readonly WaitingMark[];
  /** Actions that wait, marks or others. */
  readonly waitingCount: number;
};

/** Actions that waited have been sent. */
export type Sent = { readonly kind: 'sent'; readonly count: number };

export type Answer = State | Sent;
