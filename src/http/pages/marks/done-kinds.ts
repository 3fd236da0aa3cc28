import { say } from '../../language/say.ts';
import { ACCOUNT_KINDS } from '../account/account-kinds.ts';
import { ALERT_KINDS } from '../alerts/alert-kinds.ts';
import { EDITION_KINDS } from '../edition/edition-done.ts';
import { FOLLOWING_KINDS } from '../following/following-done.ts';
import { GIVEN_KINDS } from '../given/given-kinds.ts';
import { FOLDER_KINDS } from '../groups/folders/folder-kinds.ts';
import { GROUP_KINDS } from '../groups/group-kinds.ts';
import { HANDED_KINDS } from '../handed/handed-kinds.ts';
import { HOUSE_KINDS } from '../house/house-kinds.ts';
import { MAIL_KINDS } from '../house/mail/mail-kinds.ts';
import { LABEL_KINDS } from '../labels/label-kinds.ts';
import { LETTER_KINDS } from '../letters/letter-kinds.ts';
import { LIST_KINDS } from '../lists-followed/list-kinds.ts';
import { NEWSLETTER_KINDS } from '../newsletters/newsletter-kinds.ts';
import { PLAN_KINDS } from '../plans/plan-kinds.ts';
import { POLL_KINDS } from '../polls/poll-kinds.ts';
import { SHARING_KINDS } from '../sharing/sharing-kinds.ts';
import { TITLE_KINDS } from '../titles/title-kinds.ts';
import { WAY_KINDS } from '../ways/way-kinds.ts';
import { kindOfDone, plainly, undoAt } from './done-kind.ts';
import { LIBRARY_KINDS } from './library-kinds.ts';
import { STORY_KINDS } from './story-kinds.ts';

const MARK_KINDS = {
  read: kindOfDone({
    names: ['count', 'action'],
    text: ({ count }) =>
      count === 0
        ? say('All of it was read already.')
        : say('{count, plural, one {# article} other {# articles}} marked read.', { count }),
    undo: ({ count, action }) => (count === 0 ? null : undoAt('/marks/undo', 'action', action)),
  }),
  unread: kindOfDone({
    names: ['articleId'],
    text: () => say('Marked unread.'),
    undo: ({ articleId }) => undoAt('/marks/read', 'article', articleId),
  }),
  'story-unread': kindOfDone({
    names: ['story'],
    text: () => say('Marked unread.'),
    undo: ({ story }) => undoAt('/marks/read', 'story', story),
  }),
  saved: kindOfDone({
    names: ['articleId'],
    text: () => say('Saved for later.'),
    undo: ({ articleId }) => undoAt('/marks/unsaved', 'article', articleId),
  }),
  unsaved: kindOfDone({
    names: ['articleId'],
    text: () => say('No longer saved.'),
    undo: ({ articleId }) => undoAt('/marks/saved', 'article', articleId),
  }),
  forgotten: kindOfDone({
    names: ['count', 'action'],
    text: ({ count }) =>
      say(
        '{count, plural, =0 {Nothing was there to take out.} one {# article taken out of your history.} other {# articles taken out of your history.}}',
        { count },
      ),
    undo: ({ count, action }) =>
      count === 0 ? null : undoAt('/history/restore', 'action', action),
  }),
  settings: kindOfDone({
    names: [],
    text: () => say('Your settings are saved.'),
    undo: () => undoAt('/settings/undo', 'change', 1),
  }),
  'corrections-seen': kindOfDone({
    // Until when they were seen to before (milliseconds since 1970).
    names: ['before'],
    text: () => say('Seen. What is corrected from now on stands on the front page again.'),
    undo: ({ before }) => undoAt('/corrections/unseen', 'at', before),
  }),
  'marks-shown': plainly(() => say('Texts show who says what in them.')),
  'marks-hidden': plainly(() => say('Texts are shown without marks.')),
  'gone-for-good': plainly(() => say('It is gone for good: that was more than an hour ago.')),
  undone: plainly(() => say('Taken back.')),
} as const;

/** All that can be done here, by the name that addresses carry: each room its own. */
export const DONE_KINDS = {
  ...MARK_KINDS,
  ...LIBRARY_KINDS,
  ...STORY_KINDS,
  ...POLL_KINDS,
  ...GIVEN_KINDS,
  ...GROUP_KINDS,
  ...FOLDER_KINDS,
  ...HANDED_KINDS,
  ...EDITION_KINDS,
  ...FOLLOWING_KINDS,
  ...ACCOUNT_KINDS,
  ...LABEL_KINDS,
  ...LETTER_KINDS,
  ...LIST_KINDS,
  ...SHARING_KINDS,
  ...TITLE_KINDS,
  ...WAY_KINDS,
  ...HOUSE_KINDS,
  ...MAIL_KINDS,
  ...NEWSLETTER_KINDS,
  ...ALERT_KINDS,
  ...PLAN_KINDS,
} as const;
