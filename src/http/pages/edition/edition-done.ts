import type { RankTermName } from '../../../model/edition.ts';
import type { TasteEdit } from '../../../model/taste.ts';
import { say } from '../../language/say.ts';
import type { Notice } from '../marks/notice.ts';

/** What was done to an edition, in two numbers. */
export type EditionDone = {
  readonly kind: EditionKind;
  readonly first: number;
  readonly second: number;
};

/** In an order that notices in old addresses count on: new ones go last. */
export const REASONS: readonly RankTermName[] = [
  ...(['coverage', 'burst', 'breadth', 'prominence', 'freshness', 'variety'] as const),
];

/** From the least to the most; null: what was read decides. */
export const EDITS: readonly (TasteEdit | null)[] = ['off', 'less', null, 'more'];

const SENTENCES = {
  'story-hidden': () => say('This story is not shown to you again.'),
  'article-hidden': () => say('This article is not shown to you again.'),
  'shown-again': () => say('Taken back.'),
  'reason-turned': () => say('The top stories are in their new order.'),
  'weight-turned': () => say('What is for you is in its new order.'),
  'not-turned': () => say('Nothing was changed: it cannot be turned further.'),
  'taste-reset': () => say('Nothing is known of what you like. What you read from now on counts.'),
  'taste-taken': () => say('What the file says you like counts from now on.'),
  'taste-refused': () => say('Nothing was changed: that is no file of what a reader likes.'),
  'taste-undone': () => say('Taken back: it is as it was before.'),
  'reading-erased': () => say('All that was kept of what you read is erased.'),
  'not-erased': () => say('Nothing was erased: tick the box beside the button first.'),
} as const;

type EditionKind = keyof typeof SENTENCES;

function isEditionKind(kind: string): kind is EditionKind {
  return Object.hasOwn(SENTENCES, kind);
}

/** What an address says was done; null: it is none of these. */
export function editionDone(kind: string, first: number, second: number): EditionDone | null {
  return isEditionKind(kind) ? { kind, first, second } : null;
}

export function editionNotice(done: EditionDone): Notice {
  return { text: SENTENCES[done.kind](), undo: undoOf(done) };
}

function undoOf({ kind, first, second }: EditionDone): Notice['undo'] {
  switch (kind) {
    case 'story-hidden':
      return { action: '/edition/show', field: ['story', String(first)] };
    case 'article-hidden':
      return { action: '/edition/show', field: ['article', String(first)] };
    case 'reason-turned':
      return { action: '/edition/reasons/undo', field: ['turn', `${first}.${second}`] };
    case 'weight-turned':
      return { action: '/edition/weights/undo', field: ['turn', `${first}.${second}`] };
    case 'taste-reset':
    case 'taste-taken':
      return { action: '/edition/taste/undo', field: ['taste', '1'] };
    default:
      return null;
  }
}

/** One step up or down from where something stands, or off; null: there is none. */
export function turned<Step>(
  steps: readonly Step[],
  from: Step,
  way: string | null,
): { readonly step: Step } | null {
  const at = steps.indexOf(from);
  const to = way === 'off' ? 0 : at + (way === 'up' ? 1 : -1);
  const isWay = way === 'off' || way === 'up' || way === 'down';
  if (!isWay || to === at || to < 0 || to >= steps.length) return null;
  return steps.slice(to, to + 1).map((step) => ({ step }))[0] ?? null;
}
