import { say } from '../../language/say.ts';
import { kindOfDone, plainly, undoAt } from './done-kind.ts';

/** What can be done to feeds, to the library and to outlets' rules. */
export const LIBRARY_KINDS = {
  subscribed: kindOfDone({
    names: ['count'],
    text: ({ count }) =>
      count === 0
        ? say('You follow these feeds already.')
        : say(
            'Following {count, plural, one {# new feed} other {# new feeds}}. Their news is being fetched.',
            { count },
          ),
  }),
  'subscribed-some': kindOfDone({
    names: ['count', 'leftOut'],
    text: (numbers) =>
      say(
        'Following {count, plural, one {# new feed} other {# new feeds}}. For {leftOut, plural, one {# other} other {# others}} there is no room: you follow as many feeds as you may here.',
        numbers,
      ),
  }),
  'recipe-kept': plainly(() => say('The page is read so from now on. Its news is being fetched.')),
  'no-room': plainly(() =>
    say('There is no room for it any more: you follow as many feeds as you may here.'),
  ),
  unsubscribed: kindOfDone({
    names: ['feedId'],
    text: () => say('Unsubscribed. What it brought stays in the library.'),
    undo: ({ feedId }) => undoAt('/subscriptions/restore', 'feed', feedId),
  }),
  'left-sample': kindOfDone({
    names: ['count'],
    text: ({ count }) =>
      say(
        'The sample edition is gone: {count, plural, one {# feed} other {# feeds}} unsubscribed.',
        {
          count,
        },
      ),
  }),
  imported: kindOfDone({
    names: ['added', 'known'],
    text: (numbers) =>
      say(
        '{added, plural, one {# article} other {# articles}} imported, {known, plural, one {# was} other {# were}} here already.',
        numbers,
      ),
  }),
  'rules-imported': kindOfDone({
    names: ['added', 'known'],
    text: (numbers) =>
      say(
        '{added, plural, one {# rule} other {# rules}} added, {known, plural, one {# was} other {# were}} here already.',
        numbers,
      ),
  }),
  'put-back': ruled(() => say('Put back into the text.')),
  'left-out': ruled(() => say('Left out of the text.')),
  'rule-removed': kindOfDone({
    names: ['ruleId'],
    text: () => say('The rule is gone.'),
    undo: ({ ruleId }) => undoAt('/rules/restore', 'rule', ruleId),
  }),
  'no-rule': plainly(() => say('No rule can be made of these words.')),
  restored: plainly(() => say('Subscribed again.')),
  asked: plainly(() => say('The feeds are being asked for news.')),
  changed: plainly(() => say('The subscription is changed.')),
  'page-read': plainly(() => say('The whole text is here.')),
  'page-failed': plainly(() =>
    say('The whole text could not be had; the reason stands below the text.'),
  ),
} as const;

/** What a rule did to a text; other articles may still be gone over. */
function ruled(text: () => string) {
  return kindOfDone({
    names: ['ruleId', 'waiting'],
    text: ({ waiting: count }) =>
      count === 0
        ? text()
        : `${text()} ${say('{count, plural, one {# more article is} other {# more articles are}} being gone over.', { count })}`,
    undo: ({ ruleId }) => undoAt('/rules/undo', 'rule', ruleId),
  });
}
