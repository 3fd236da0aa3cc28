import { say } from '../../language/say.ts';
import { plainly } from '../marks/done-kind.ts';

/** What can be done about handing on. */
export const SHARING_KINDS = {
  'sharing-kept': plainly(() => say('What is offered is kept.')),
  'share-account-kept': plainly(() =>
    say('The account is kept. The first article shows whether it is let in.'),
  ),
  'share-account-forgotten': plainly(() =>
    say('The account is forgotten, and what was on its way there.'),
  ),
  'article-sent': plainly(() => say('Sent.')),
  'article-waits': plainly(() =>
    say(
      'It could not be sent now; it is tried again. How it goes stands under Sharing in your account.',
    ),
  ),
  'article-not-sent': plainly(() =>
    say('It could not be sent: why stands under Sharing in your account.'),
  ),
  'page-kept': plainly(() => say('The page is saved.')),
  'page-kept-without': plainly(() => say('The page is saved; its text could not be fetched yet.')),
} as const;
