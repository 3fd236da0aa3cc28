import type { Context } from 'hono';
import type { AppRooms } from '../../app-rooms.ts';
import { readerOf } from '../../reader-of.ts';
import { backPath } from '../frame/back-path.ts';
import { readForm, textOf, wholeNumber } from '../frame/form-fields.ts';
import { answerDone } from '../marks/notice.ts';

/** POST /article/:id/page: gets the whole text from the outlet's page, now. */
export function fetchPageAction({ actions }: AppRooms) {
  return async (context: Context): Promise<Response> => {
    const fields = await readForm(context);
    const fetched = await actions.fetchPageNow(
      wholeNumber(context.req.param('id')) ?? 0,
      readerOf(context),
    );
    const kind = fetched.kind === 'read' ? 'page-read' : 'page-failed';
    return answerDone(context, backPath(textOf(fields, 'back')), { kind });
  };
}
