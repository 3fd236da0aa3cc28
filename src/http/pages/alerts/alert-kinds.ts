import { say } from '../../language/say.ts';
import { kindOfDone, plainly, undoAt } from '../marks/done-kind.ts';

/** What can be done with notifications. */
export const ALERT_KINDS = {
  'alert-added': plainly(() => say('It will be told. Try it now.')),
  'alert-changed': plainly(() => say('It is changed.')),
  'alert-off': kindOfDone({
    names: ['target'],
    text: () => say('It is told no more. What waited for it is gone.'),
    undo: ({ target }) => undoAt('/account/alerts/on', 'target', target),
  }),
  'alert-on': plainly(() => say('It is told again, of what happens from now on.')),
  'alert-removed': plainly(() => say('It is removed, with what was listed of it.')),
  'alert-arrived': plainly(() => say('The try arrived.')),
  'alert-failed': plainly(() => say('The try did not arrive; the list below says why.')),
  'alert-on-way': plainly(() => say('It is on its way; the list below will say how it fared.')),
  'alert-plan': plainly(() => say('Your hours are set.')),
  'alert-rule': kindOfDone({
    // What the rule did before: see rule-bits.ts.
    names: ['rule', 'was'],
    text: () => say('The rule does so from now on, with what comes.'),
    undo: ({ rule, was }) => undoAt('/account/alerts/rule/undo', 'was', `${rule}.${was}`),
  }),
  'alert-none': plainly(() => say('There is nothing of that kind any more.')),
} as const;
