import type { RankTermName } from '../../../model/edition/edition.ts';
import type { TasteEdit } from '../../../model/edition/taste.ts';
import { say } from '../../language/say.ts';
import { kindOfDone, plainly, undoAt } from '../marks/done-kind.ts';

/** In an order that notices in old addresses count on: new ones go last. */
export const REASONS: readonly RankTermName[] = [
  ...(['coverage', 'burst', 'breadth', 'prominence', 'freshness', 'variety'] as const),
];

/** From the least to the most; null: what was read decides. */
export const EDITS: readonly (TasteEdit | null)[] = ['off', 'less', null, 'more'];

/** What can be done to an edition. */
export const EDITION_KINDS = {
  'story-hidden': kindOfDone({
    names: ['target'],
    text: () => say('This story is not shown to you again.'),
    undo: ({ target }) => undoAt('/edition/show', 'story', target),
  }),
  'article-hidden': kindOfDone({
    names: ['target'],
    text: () => say('This article is not shown to you again.'),
    undo: ({ target }) => undoAt('/edition/show', 'article', target),
  }),
  'reason-turned': kindOfDone({
    names: ['first', 'second'],
    text: () => say('The top stories are in their new order.'),
    undo: ({ first, second }) => undoAt('/edition/reasons/undo', 'turn', `${first}.${second}`),
  }),
  'weight-turned': kindOfDone({
    names: ['first', 'second'],
    text: () => say('What is for you is in its new order.'),
    undo: ({ first, second }) => undoAt('/edition/weights/undo', 'turn', `${first}.${second}`),
  }),
  'taste-reset': kindOfDone({
    names: [],
    text: () => say('Nothing is known of what you like. What you read from now on counts.'),
    undo: () => undoAt('/edition/taste/undo', 'taste', 1),
  }),
  'taste-taken': kindOfDone({
    names: [],
    text: () => say('What the file says you like counts from now on.'),
    undo: () => undoAt('/edition/taste/undo', 'taste', 1),
  }),
  'shown-again': plainly(() => say('Taken back.')),
  'not-turned': plainly(() => say('Nothing was changed: it cannot be turned further.')),
  'taste-refused': plainly(() =>
    say('Nothing was changed: that is no file of what a reader likes.'),
  ),
  'taste-undone': plainly(() => say('Taken back: it is as it was before.')),
  'reading-erased': plainly(() => say('All that was kept of what you read is erased.')),
  'not-erased': plainly(() => say('Nothing was erased: tick the box beside the button first.')),
} as const;

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
