import type { Context, Hono } from 'hono';
import { handedWordsIn } from '../../../model/together/handed-on.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { readerOf } from '../../reader-of.ts';
import { backPath } from '../frame/back-path.ts';
import { type FormFields, numbersOf, readForm, textOf } from '../frame/form-fields.ts';
import { answerDone, type Done } from '../marks/notice.ts';

const NOT: Done = { kind: 'handed-not' };

/** POST /handed...: an article is put before somebody one reads with, and what is put before oneself is kept or put away. */
export function addHandedRoutes(app: Hono, { desk }: AppRooms): void {
  const { together, marks } = desk.store;
  app.post(
    '/handed',
    acting(async ({ fields, readerId }) => {
      const [to = 0] = numbersOf(fields, 'to');
      const [articleId = 0] = numbersOf(fields, 'article');
      const handing = {
        from: readerId,
        to,
        articleId,
        words: handedWordsIn(textOf(fields, 'words') ?? ''),
      };
      const done = await together.addHandedOn(handing, desk.now());
      if (done.kind === 'handed') return { kind: 'handed-on', handed: done.id };
      return done.kind === 'had' ? { kind: 'handed-had' } : NOT;
    }),
  );
  app.post(
    '/handed/take-back',
    acting(async ({ readerId, handed }) =>
      (await together.setTakenBack(readerId, handed, desk.now())) ? { kind: 'undone' } : NOT,
    ),
  );
  app.post(
    '/handed/away',
    acting(async ({ readerId, handed }) =>
      (await together.setAway(readerId, handed, desk.now()))
        ? { kind: 'handed-away', handed }
        : NOT,
    ),
  );
  app.post(
    '/handed/keep',
    acting(async ({ readerId, handed }) => {
      const found = (await together.handedTo(readerId)).find(({ id }) => id === handed);
      if (found === undefined) return NOT;
      await marks.markSaved(readerId, [found.article.id], desk.now());
      await together.setAway(readerId, handed, desk.now());
      return { kind: 'handed-kept', handed };
    }),
  );
  app.post(
    '/handed/bring-back',
    acting(async ({ readerId, handed }) =>
      (await together.setAway(readerId, handed, null)) ? { kind: 'undone' } : NOT,
    ),
  );
}

type Acting = { readonly fields: FormFields; readonly readerId: number; readonly handed: number };

function acting(act: (acting: Acting) => Promise<Done>) {
  return async (context: Context): Promise<Response> => {
    const fields = await readForm(context);
    const [handed = 0] = numbersOf(fields, 'handed');
    const done = await act({ fields, readerId: readerOf(context), handed });
    return answerDone(context, backPath(textOf(fields, 'back')), done);
  };
}
