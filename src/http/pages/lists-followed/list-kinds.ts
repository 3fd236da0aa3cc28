import { say } from '../../language/say.ts';
import { kindOfDone, plainly, undoAt } from '../marks/done-kind.ts';

/** What can be done to lists of feeds that are followed. */
export const LIST_KINDS = {
  'list-followed': kindOfDone({
    names: ['count', 'list'],
    text: ({ count }) =>
      say(
        'You follow the list. {count, plural, =0 {You have all of its feeds already, or it cannot be read yet: see below.} one {# new feed came with it.} other {# new feeds came with it.}}',
        { count },
      ),
    undo: ({ list }) => undoAt('/subscriptions/lists/end', 'list', list),
  }),
  'list-changed': plainly(() => say('The list is changed.')),
  'list-asked': kindOfDone({
    names: ['count'],
    text: ({ count }) =>
      say(
        '{count, plural, =0 {The list was asked: it brings no new feed.} one {The list was asked: # new feed came with it.} other {The list was asked: # new feeds came with it.}}',
        { count },
      ),
  }),
  'list-ended': kindOfDone({
    names: ['list'],
    text: () => say('You follow the list no more. Its feeds stay.'),
    undo: ({ list }) => undoAt('/subscriptions/lists/restore', 'list', list),
  }),
  'list-gone': plainly(() => say('Nothing was changed: you follow no such list any more.')),
} as const;
