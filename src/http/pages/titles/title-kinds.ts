import { say } from '../../language/say.ts';
import { kindOfDone, plainly } from '../marks/done-kind.ts';

/** What can be done to a reader's sign-ins with outlets. */
export const TITLE_KINDS = {
  'title-kept': kindOfDone({
    names: ['count'],
    text: ({ count }) =>
      say(
        'The sign-in is kept. {count, plural, =0 {Feeds of the outlet that you follow from now on are yours alone.} one {# feed of yours is yours alone from now on.} other {# feeds of yours are yours alone from now on.}}',
        { count },
      ),
  }),
  'feed-own': kindOfDone({
    names: ['count'],
    text: ({ count }) =>
      count === 0
        ? say('You do not follow this feed any more.')
        : say(
            'What comes in it from now on is yours alone: nobody else sees it, and it is in no story.',
          ),
  }),
  'title-tried': plainly(() => say('Tried: how it went stands beside it.')),
  'title-forgotten': plainly(() =>
    say('The sign-in is forgotten. What came with it stays yours alone.'),
  ),
} as const;
