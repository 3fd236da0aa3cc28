import type { Context } from 'hono';
import type { HouseLetter } from '../../../../model/mail/house-letter.ts';
import type { AppRooms } from '../../../app-rooms.ts';
import { type FormFields, readForm, wholeNumber } from '../../frame/form-fields.ts';
import { visitOf } from '../../frame/visit.ts';
import { answerDone, type Done } from '../../marks/notice.ts';
import { noLetter } from './letter-desk.ts';

/** What is done with a letter, and what it comes to. */
export type Acting = (letter: HouseLetter, fields: FormFields, context: Context) => Promise<Done>;

/** Answers a form of a letter's page: 404 where there is none. */
export function withLetterOf(rooms: AppRooms) {
  return (act: Acting) =>
    async (context: Context): Promise<Response> => {
      const id = wholeNumber(context.req.param('id')) ?? 0;
      const letter = await rooms.desk.store.letters.byId(id);
      if (letter === null) return context.html(noLetter(await visitOf(context, rooms)), 404);
      const done = await act(letter, await readForm(context), context);
      return answerDone(context, `/house/letters/${letter.id}`, done);
    };
}
