import { say } from '../../language/say.ts';
import { kindOfDone, plainly, undoAt } from '../marks/done-kind.ts';

/** What is done to plans and memberships. */
export const PLAN_KINDS = {
  'membership-ends': plainly(() =>
    say('Cancelled. It ends with what is paid, and nothing more is charged.'),
  ),
  'membership-over': plainly(() => say('Cancelled. It has ended, and nothing more is charged.')),
  'membership-goes-on': plainly(() => say('It goes on as before.')),
  'membership-as-is': plainly(() => say('There was nothing to change.')),
  'gift-taken': kindOfDone({
    names: ['months'],
    text: ({ months }) =>
      say('{months, plural, one {# month} other {# months}} were given to you.', { months }),
  }),
  'gift-none': plainly(() =>
    say('This code gives nothing: a letter may be wrong, or it was used, or is too old.'),
  ),
  'gift-later': plainly(() => say('Too many codes were tried. Try again in a quarter of an hour.')),
  'pay-trouble': plainly(() =>
    say(
      'The payment provider did not answer as it should, so nothing was done. Try again, or tell the owner.',
    ),
  ),
  'still-charged': plainly(() =>
    say(
      'Their subscription could not be ended at the payment provider, so nothing was done. Try again, or end it there.',
    ),
  ),
  'not-included': plainly(() => say('Your plan does not include that, so nothing was done.')),
  'pay-already': plainly(() => say('You have a subscription already, so nothing was ordered.')),
  paid: plainly(() =>
    say(
      'Thank you. Once the payment provider says that it is paid, your membership stands here: mostly within a minute.',
    ),
  ),
  'plans-set': plainly(() => say('It is set.')),
  'plan-set': plainly(() => say('The plan is set.')),
  'plan-ended': kindOfDone({
    names: ['plan'],
    text: () => say('The plan is offered no longer. Who has it keeps it.'),
    undo: ({ plan }) => undoAt('/house/plans/restore', 'plan', plan),
  }),
  'plan-back': plainly(() => say('The plan is offered again.')),
  'plan-odd': plainly(() => say('Nothing was done: something in the form makes no sense here.')),
  'no-such-member': plainly(() => say('Nothing was done: no member or guest is called so.')),
  'gift-ended': plainly(() => say('Its code gives nothing any more.')),
} as const;
