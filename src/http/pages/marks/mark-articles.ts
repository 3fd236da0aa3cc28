import type { Context } from 'hono';
import type { Clock, Millis } from '../../../model/time.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { readerOf } from '../../reader-of.ts';
import { backPath } from '../frame/back-path.ts';
import { type FormFields, numbersOf, readForm, textOf } from '../frame/form-fields.ts';
import { scopeOf } from '../lists/list-scope.ts';
import { actionTime } from './action-time.ts';
import { answerDone, type Done } from './notice.ts';

/** POST /marks/...: what a reader does to articles. Each answers with a notice and can be undone. */
export function markActions({ desk }: AppRooms) {
  const { marks } = desk.store;
  const marking = (mark: Marking) => markingBy(mark, desk.now);
  return {
    read: marking(async ({ readerId, fields, at }) => {
      const [story] = numbersOf(fields, 'story');
      const marked =
        story === undefined
          ? await marks.markRead(readerId, numbersOf(fields, 'article'), at)
          : await marks.markStoryRead({ readerId, story, at });
      return { kind: 'read', ...marked };
    }),
    unread: marking(async ({ readerId, fields, at }) => {
      const [story] = numbersOf(fields, 'story');
      if (story !== undefined) {
        await marks.markStoryUnread({ readerId, story, at });
        return { kind: 'story-unread', story };
      }
      const ids = numbersOf(fields, 'article');
      await marks.markUnread(readerId, ids, at);
      return { kind: 'unread', articleId: ids[0] ?? 0 };
    }),
    saved: marking(async ({ readerId, fields, at }) => {
      const ids = numbersOf(fields, 'article');
      await marks.markSaved(readerId, ids, at);
      return { kind: 'saved', articleId: ids[0] ?? 0 };
    }),
    unsaved: marking(async ({ readerId, fields, at }) => {
      const ids = numbersOf(fields, 'article');
      await marks.markUnsaved(readerId, ids, at);
      return { kind: 'unsaved', articleId: ids[0] ?? 0 };
    }),
    /** Up to the newest that was shown: what has come since stays unread. */
    allRead: marking(async ({ readerId, fields, at }) => {
      const scope = scopeOf((name) => textOf(fields, name));
      const upTo = numbersOf(fields, 'upTo')[0] ?? 0;
      const marked = await marks.markAllRead({ readerId, scope, upTo, at });
      return { kind: 'read', ...marked };
    }),
    undo: marking(async ({ readerId, fields }) => {
      await marks.undoMark(readerId, numbersOf(fields, 'action')[0] ?? 0);
      return { kind: 'undone' };
    }),
  };
}

type Asked = {
  readonly readerId: number;
  readonly fields: FormFields;
  /** When the reader did it, which may be a while ago. */
  readonly at: Millis;
};

type Marking = (asked: Asked) => Promise<Done>;

function markingBy(mark: Marking, now: Clock) {
  return async (context: Context): Promise<Response> => {
    const fields = await readForm(context);
    const at = actionTime(context, now());
    const done = await mark({ readerId: readerOf(context), fields, at });
    const place = placeOf(fields);
    return answerDone(context, `${backPath(textOf(fields, 'back'))}${place}`, done);
  };
}

/** Back to the line that the reader marked, not to the top of the list. */
function placeOf(fields: FormFields): string {
  const articles = numbersOf(fields, 'article');
  const [story] = numbersOf(fields, 'story');
  if (story !== undefined) return `#s${story}`;
  return articles.length === 1 ? `#a${articles[0]}` : '';
}
