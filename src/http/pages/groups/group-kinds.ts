import { say } from '../../language/say.ts';
import { kindOfDone, plainly, undoAt } from '../marks/done-kind.ts';

/** What can be done with groups. */
export const GROUP_KINDS = {
  'group-made': kindOfDone({
    names: ['group'],
    text: () => say('The group is made. Invite somebody by the name they sign in with.'),
    undo: ({ group }) => undoAt('/groups/leave', 'group', group),
  }),
  'group-asked': plainly(() =>
    say(
      'If somebody reads here by that name, they are asked to join. Whether somebody does is not told.',
    ),
  ),
  'group-unasked': plainly(() => say('They are not asked any more.')),
  'group-joined': kindOfDone({
    names: ['group'],
    text: () => say('You are in the group.'),
    undo: ({ group }) => undoAt('/groups/leave', 'group', group),
  }),
  'group-refused': kindOfDone({
    names: ['group'],
    text: () => say('That group asks you no more. It is not told.'),
    undo: ({ group }) => undoAt('/groups/unrefuse', 'group', group),
  }),
  'group-left': kindOfDone({
    names: ['group'],
    text: () => say('You have left the group.'),
    undo: ({ group }) => undoAt('/groups/return', 'group', group),
  }),
  'group-removed': kindOfDone({
    names: ['group', 'member'],
    text: () => say('They are not in the group any more.'),
    undo: ({ group, member }) => undoAt('/groups/bring-back', 'turn', `${group}.${member}`),
  }),
  'group-noted': kindOfDone({
    names: ['note'],
    text: () => say('The note stands for the group.'),
    undo: ({ note }) => undoAt('/groups/notes/remove', 'note', note),
  }),
  'group-unnoted': kindOfDone({
    names: ['note'],
    text: () => say('The note is taken back.'),
    undo: ({ note }) => undoAt('/groups/notes/restore', 'note', note),
  }),
  'group-not': plainly(() =>
    say(
      'Nothing was changed: it is not there any more, a name or a note is empty or too long, or there are too many.',
    ),
  ),
} as const;
