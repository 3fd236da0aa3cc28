import type { Context } from 'hono';
import type { AppRooms } from '../../../app-rooms.ts';
import { readerOf } from '../../../reader-of.ts';
import { backPath } from '../../frame/back-path.ts';
import { numbersOf, readForm, textOf } from '../../frame/form-fields.ts';
import { answerDone } from '../../marks/notice.ts';

/** POST /stories/stand: a reader chooses which of several copies stands for the rest; and takes that back. */
export function standActions({ desk }: AppRooms) {
  const standing = (isChosen: boolean) => async (context: Context) => {
    const fields = await readForm(context);
    const articleId = numbersOf(fields, 'article')[0] ?? 0;
    await desk.store.copies.setStanding(readerOf(context), articleId, isChosen ? desk.now() : null);
    return answerDone(
      context,
      backPath(textOf(fields, 'back')),
      isChosen ? { kind: 'stands-for-copies', articleId } : { kind: 'stands-no-more' },
    );
  };
  return { choose: standing(true), undo: standing(false) };
}
