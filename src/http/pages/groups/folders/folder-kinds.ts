import { say } from '../../../language/say.ts';
import { kindOfDone, plainly, undoAt } from '../../marks/done-kind.ts';

/** What can be done with folders that a group sees. */
export const FOLDER_KINDS = {
  'folder-shown': kindOfDone({
    names: ['folder'],
    text: () => say('The group sees that folder, as it stands at the time.'),
    undo: ({ folder }) => undoAt('/groups/folders/hide', 'folder', folder),
  }),
  'folder-hidden': kindOfDone({
    names: ['folder'],
    text: () =>
      say('The group does not see that folder any more. What others follow of it they keep.'),
    undo: ({ folder }) => undoAt('/groups/folders/show-again', 'folder', folder),
  }),
  'folder-followed': kindOfDone({
    names: ['count'],
    text: ({ count }) =>
      say(
        '{count, plural, =0 {You follow all of that folder already.} one {One feed is followed, in a folder of the same name.} other {# feeds are followed, in a folder of the same name.}}',
        { count },
      ),
  }),
  'folder-full': plainly(() =>
    say('You follow as many feeds as you may; not all of the folder had room.'),
  ),
} as const;
