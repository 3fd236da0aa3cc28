import type { Context } from 'hono';
import type { AppRooms } from '../../app-rooms.ts';
import { readerOf } from '../../reader-of.ts';
import { backPath } from '../frame/back-path.ts';
import { readForm, textOf } from '../frame/form-fields.ts';
import { answerDone } from '../marks/notice.ts';

/** POST /settings/statement-marks: whether texts show who says what in them, from now on. */
export function switchStatementMarks({ desk }: AppRooms) {
  return async (context: Context): Promise<Response> => {
    const fields = await readForm(context);
    const marksStatements = textOf(fields, 'marks') === 'no' ? 'no' : 'yes';
    await desk.store.settings.setMany(readerOf(context), { marksStatements });
    const kind = marksStatements === 'yes' ? 'marks-shown' : 'marks-hidden';
    return answerDone(context, backPath(textOf(fields, 'back')), { kind });
  };
}
