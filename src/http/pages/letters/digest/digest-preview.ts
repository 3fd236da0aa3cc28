import type { Context } from 'hono';
import type { WrittenLetter } from '../../../../model/mail/letter-contents.ts';
import { digestNow } from '../../../../pipeline/letters/digest-now.ts';
import type { AppRooms } from '../../../app-rooms.ts';
import { say } from '../../../language/say.ts';
import { spoken } from '../../../language/spoken.ts';
import { writeLetter } from '../../../letters/write-letter.ts';
import { accountFrame } from '../../account/account-frame.ts';
import { answerLetter, framing, shownLetter } from '../shown-letter.ts';
import { digestView, planOf } from './digest-page.ts';

/** GET /account/digest/preview and …/letter: what a digest would tell now. Nothing is sent, and nothing counts as told. */
export function digestPreview(rooms: AppRooms) {
  const { desk } = rooms;
  const written = async (context: Context): Promise<WrittenLetter> => {
    const view = await digestView(context, rooms);
    const { readerId, now, settings } = view.visit;
    return digestNow(desk, {
      ...{ readerId, now, plan: planOf(view), lastAt: view.digest?.lastAt ?? null },
      ...{ language: spoken().tag, clock: settings.clock, address: desk.mail.address },
      write: writeLetter,
    });
  };
  return {
    page: async (context: Context): Promise<Response> => {
      const { visit } = await digestView(context, rooms);
      const { subject, text } = await written(context);
      framing(context);
      const page = accountFrame({
        ...{ visit, path: '/account/digest', title: say('Your digest') },
        words: say('As it would be now. It is not sent, and nothing in it counts as told.'),
        main: shownLetter({ subject, text, path: '/account/digest/preview/letter' }),
      });
      return context.html(page);
    },

    letter: async (context: Context): Promise<Response> =>
      answerLetter(context, (await written(context)).html),
  };
}
