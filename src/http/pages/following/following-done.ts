import type { FollowDoes } from '../../../model/following.ts';
import { say } from '../../language/say.ts';
import { kindOfDone, plainly, undoAt } from '../marks/done-kind.ts';

/** What can be done to a reader's rules. */
export const FOLLOWING_KINDS = {
  followed: made(() => say('You follow it now.')),
  muted: made(() => say('Muted, what came before too. A search still finds it.')),
  'search-kept': made(() => say('The search is saved.')),
  'rule-ended': kindOfDone({
    names: ['rule'],
    text: () => say('The rule has ended.'),
    undo: ({ rule }) => undoAt('/following/restore', 'rule', rule),
  }),
  'rule-changed': kindOfDone({
    // When it was to end before (milliseconds since 1970), 0: never.
    names: ['rule', 'was'],
    text: () => say('The rule has a new end.'),
    undo: ({ rule, was }) => undoAt('/following/end-again', 'rule', `${rule}.${was}`),
  }),
  'rule-back': plainly(() => say('The rule holds again.')),
  'rule-gone': plainly(() => say('Nothing was changed: there is no such rule any more.')),
  'not-a-rule': plainly(() => say('Nothing was changed: that can be neither followed nor muted.')),
  'rules-taken': plainly(() => say('The rules of the file hold from now on.')),
  'rules-refused': plainly(() => say('Nothing was changed: that is no file of rules.')),
} as const;

function made(text: () => string) {
  return kindOfDone({
    names: ['rule'],
    text,
    undo: ({ rule }) => undoAt('/following/undo', 'rule', rule),
  });
}

/** What is told once a rule was made. */
export function madeKind(does: FollowDoes): (typeof MADE)[FollowDoes] {
  return MADE[does];
}

const MADE = { follow: 'followed', mute: 'muted', save: 'search-kept' } as const;
