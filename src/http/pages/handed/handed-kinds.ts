import { say } from '../../language/say.ts';
import { kindOfDone, plainly, undoAt } from '../marks/done-kind.ts';

/** What can be done with what readers put before each other. */
export const HANDED_KINDS = {
  'handed-on': kindOfDone({
    names: ['handed'],
    text: () => say('It is put before them, under Saved.'),
    undo: ({ handed }) => undoAt('/handed/take-back', 'handed', handed),
  }),
  'handed-had': plainly(() => say('You put that before them already.')),
  'handed-away': kindOfDone({
    names: ['handed'],
    text: () => say('It is put away. Who sent it is not told.'),
    undo: ({ handed }) => undoAt('/handed/bring-back', 'handed', handed),
  }),
  'handed-kept': kindOfDone({
    names: ['handed'],
    text: () => say('It is saved.'),
    undo: ({ handed }) => undoAt('/handed/bring-back', 'handed', handed),
  }),
  'handed-not': plainly(() =>
    say(
      'Nothing was done: you are in no group together any more, it is not for others to read, or they have much before them already.',
    ),
  ),
} as const;
