import type { Millis } from '../time.ts';

/**
 * What a reader can be told by other ways than their pages.
 * - story moved: a story that is followed has a report of its own that is new, or somebody says something new in it
 * - claim denied: in a story, or by a person, that is followed, a claim is denied, corrected or taken back
 * - rule matched: a rule that is to be told has a new article
 * - feed silent: a feed that is followed has brought nothing for far longer than is usual for it, or has not answered for days
 * - top story: a story has come first on the reader's front page, or so many titles carry it
 */
export const HAPPENING_KINDS = [
  'story moved',
  'claim denied',
  'rule matched',
  'feed silent',
  'top story',
] as const;

export type HappeningKind = (typeof HAPPENING_KINDS)[number];

/** Told unless its reader chooses otherwise; silent feeds and top stories are told only to who asks for it. */
export const USUAL_KINDS: readonly HappeningKind[] = [
  'story moved',
  'claim denied',
  'rule matched',
];

/** webhook: to a program. push: to a browser. ntfy: to a topic of ntfy. mail: to the reader's confirmed address. */
export const WAYS = ['webhook', 'push', 'ntfy', 'mail'] as const;

export type Way = (typeof WAYS)[number];

/** reader: turned off by whose it is. failing: it answered badly for days. gone: it said that it is no more (410). */
export type OffReason = 'reader' | 'failing' | 'gone';

/** Where a reader is told. */
export type AlertTarget = {
  readonly id: number;
  readonly readerId: number;
  readonly way: Way;
  readonly name: string;
  /** Address and secrets; src/pipeline/alerts/target-secrets.ts opens it. */
  readonly sealed: string;
  /** Of a browser: which of the reader's it is; null: it needs none. */
  readonly sessionId: number | null;
  readonly tells: readonly HappeningKind[];
  readonly addedAt: Millis;
  /** Null: it is told. */
  readonly off: { readonly at: Millis; readonly reason: OffReason } | null;
  /** In a row, up to now, and since when. */
  readonly failures: number;
  readonly failingSince: Millis | null;
};

/** When a reader is not to be disturbed; programs (webhooks) always are. */
export type AlertPlan = {
  /** Minutes of the day by the reader's clock, from and up to; null: at no time. */
  readonly quiet: { readonly from: number; readonly to: number } | null;
  /** To each browser, topic and box; what is more is told in one line. */
  readonly mostADay: number;
  /** A story among the top ones is told of, though it is not the first, once so many titles carry it; 0: none is. */
  readonly topTitles: number;
};

export const USUAL_PLAN: AlertPlan = { quiet: null, mostADay: 20, topTitles: 10 };
export const MOST_A_DAY = 200;
/** As many titles as may be asked for. */
export const MOST_TOP_TITLES = 500;

/** What a rule does with each article that comes. */
export type RuleAction = {
  readonly ruleId: number;
  /** By which ways it is told; null: as is usual for its kind. */
  readonly tells: readonly Way[] | null;
  readonly marksRead: boolean;
  readonly saves: boolean;
};

export const DELIVERY_KINDS = ['happening', 'summary', 'test'] as const;
export type DeliveryKind = (typeof DELIVERY_KINDS)[number];
export type DeliveryStatus = 'waiting' | 'sending' | 'delivered' | 'dropped';

/**
 * - given up: tried for a day
 * - refused: it cannot be sent at all
 * - gone: the other side is no more
 * - ended: the reader ended the rule, or turned the way off
 */
export type DeliveryReason = 'given up' | 'refused' | 'gone' | 'ended';

/** One telling of one happening, or of several in one, as its reader sees it. */
export type Delivery = {
  readonly id: number;
  readonly targetId: number;
  readonly kind: DeliveryKind;
  /** The same however often it is tried. */
  readonly messageId: string;
  /** Null: a summary or a test. */
  readonly happening: { readonly kind: HappeningKind; readonly facts: string } | null;
  /** Of a summary: how many happenings it stands for. */
  readonly folded: number;
  readonly state: DeliveryStatus;
  readonly reason: DeliveryReason | null;
  readonly tries: number;
  readonly queuedAt: Millis;
  readonly dueAt: Millis;
  readonly endedAt: Millis | null;
  /** Of the last answer; null: none came. */
  readonly status: number | null;
  readonly answer: string | null;
};

/** Bounds, so that nobody's rules make this machine a nuisance to others. */
export const MOST_TARGETS: Readonly<Record<Way, number>> = {
  webhook: 10,
  push: 10,
  ntfy: 5,
  mail: 1,
};

/** The list under which members consent to notifications by mail. */
export const ALERTS_LIST = 'alerts';
