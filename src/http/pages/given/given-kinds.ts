import { say } from '../../language/say.ts';
import { kindOfDone, plainly, undoAt } from '../marks/done-kind.ts';

const given = (text: () => string) =>
  kindOfDone({
    names: ['given'],
    text,
    undo: ({ given: id }) => undoAt('/account/feeds/undo', 'given', id),
  });

/** What can be done to feeds that were given out. */
export const GIVEN_KINDS = {
  'given-out': kindOfDone({
    names: ['given'],
    text: () =>
      say('It has an address of its own now. Whoever has it reads this feed, nothing else.'),
    undo: ({ given: id }) => undoAt('/account/feeds/end', 'given', id),
  }),
  'given-changed': given(() => say('It has another address. The one before leads nowhere.')),
  'given-ended': given(() => say('Its address leads nowhere now.')),
  'given-gone': plainly(() => say('Nothing was changed: it had ended already.')),
} as const;
