import type { Context, Hono } from 'hono';
import type { Millis } from '../../../model/time.ts';
import type { RenamedLabel } from '../../../store/labels/label-calls.ts';
import type { Store } from '../../../store/store.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { readerOf } from '../../reader-of.ts';
import { backPath } from '../frame/back-path.ts';
import { type FormFields, numbersOf, readForm, textOf, wholeNumber } from '../frame/form-fields.ts';
import { answerDone, type Done } from '../marks/notice.ts';

const NOT: Done = { kind: 'label-not' };

/** POST /labels/...: a reader's labels are put on articles and taken off, renamed, taken away and brought back. */
export function addLabelActions(app: Hono, { desk }: AppRooms): void {
  const { labels } = desk.store;
  const acting = (act: Act) => actingAt(act, desk.now);
  app.post(
    '/labels/put-on',
    acting(async ({ readerId, fields, articleId, at }) => {
      const made = await labels.addLabel(readerId, textOf(fields, 'name') ?? '', at);
      if (made.kind === 'full') return { kind: 'label-full' };
      if (made.kind === 'no name') return NOT;
      return putOn(labels, { readerId, labelId: made.label.id, articleId, at });
    }),
  );
  app.post(
    '/labels/:id/put-on',
    acting(({ readerId, id, articleId, at }) =>
      putOn(labels, { readerId, labelId: id, articleId, at }),
    ),
  );
  app.post(
    '/labels/:id/take-off',
    acting(async ({ readerId, id, articleId }) => {
      const off = { readerId, labelId: id, articleIds: [articleId] };
      const count = await labels.removeLabelled(off);
      return count === 0 ? NOT : { kind: 'label-off', labelId: id, articleId };
    }),
  );
  app.post(
    '/labels/rename',
    acting(async ({ readerId, labelId, fields }) => {
      const name = textOf(fields, 'name') ?? '';
      return renamed(await labels.renameLabel(readerId, labelId, name), labelId);
    }),
  );
  app.post(
    '/labels/rename-back',
    acting(async ({ readerId, labelId }) =>
      renamed(await labels.undoRenaming(readerId, labelId), labelId),
    ),
  );
  app.post(
    '/labels/remove',
    acting(async ({ readerId, labelId, at }) =>
      (await labels.removeLabel(readerId, labelId, at)) ? { kind: 'label-removed', labelId } : NOT,
    ),
  );
  app.post(
    '/labels/restore',
    acting(async ({ readerId, labelId }) =>
      (await labels.restoreLabel(readerId, labelId)) ? { kind: 'undone' } : NOT,
    ),
  );
}

function renamed(became: RenamedLabel, labelId: number): Done {
  if (became === 'renamed') return { kind: 'label-renamed', labelId };
  return became === 'taken' ? { kind: 'label-taken' } : NOT;
}

type PutOn = {
  readonly readerId: number;
  readonly labelId: number;
  readonly articleId: number;
  readonly at: Millis;
};

async function putOn(
  labels: Store['labels'],
  { readerId, labelId, articleId, at }: PutOn,
): Promise<Done> {
  const known = await labels.byId(readerId, labelId);
  if (known === null) return NOT;
  const count = await labels.addLabelled({ readerId, labelId, articleIds: [articleId] }, at);
  return count === 0 ? { kind: 'label-had' } : { kind: 'label-on', labelId, articleId };
}

type Acting = {
  readonly readerId: number;
  readonly fields: FormFields;
  /** Of the address. */
  readonly id: number;
  readonly labelId: number;
  readonly articleId: number;
  readonly at: Millis;
};

type Act = (acting: Acting) => Promise<Done>;

function actingAt(act: Act, now: () => Millis) {
  return async (context: Context): Promise<Response> => {
    const fields = await readForm(context);
    const [labelId = 0] = numbersOf(fields, 'label');
    const [articleId = 0] = numbersOf(fields, 'article');
    const id = wholeNumber(context.req.param('id')) ?? 0;
    const done = await act({
      ...{ readerId: readerOf(context), fields, id, labelId, articleId },
      at: now(),
    });
    const back = backPath(textOf(fields, 'back'));
    return answerDone(context, articleId > 0 ? `${back}#a${articleId}` : back, done);
  };
}
