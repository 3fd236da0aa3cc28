import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import type { AppRooms } from '../../../app-rooms.ts';
import { readerOf } from '../../../reader-of.ts';
import { backPath } from '../../frame/back-path.ts';
import { numbersOf, readForm, textOf, wholeNumber } from '../../frame/form-fields.ts';
import { answerDone } from '../../marks/notice.ts';

/** 192 random bits: nobody finds an address by trying. */
const SECRET_BYTES = 24;

/** POST /stories/:id/public...: a story's page for anybody; each can be taken back. */
export function shareActions({ desk }: AppRooms) {
  const { sharing } = desk.store;
  const fresh = (context: Context) =>
    sharing.addPublic(
      {
        readerId: readerOf(context),
        story: wholeNumber(context.req.param('id')) ?? 0,
        secret: randomBytes(SECRET_BYTES).toString('base64url'),
      },
      desk.now(),
    );
  return {
    /** One that is public stays so: two tabs make one address. */
    async start(context: Context): Promise<Response> {
      const { back } = await fieldsOf(context);
      const story = wholeNumber(context.req.param('id')) ?? 0;
      const known = await sharing.ofStory(readerOf(context), story);
      const id = known?.id ?? (await fresh(context));
      return answerDone(context, back, id === null ? GONE : { kind: 'public-made', id });
    },
    /** The address that the reader saw ends; another begins. */
    async change(context: Context): Promise<Response> {
      const { back, id } = await fieldsOf(context);
      const ended = await sharing.removePublic(readerOf(context), id, desk.now());
      const changed = ended === null ? null : await fresh(context);
      return answerDone(context, back, changed === null ? GONE : { kind: 'public-changed', id });
    },
    async end(context: Context): Promise<Response> {
      const { back, id } = await fieldsOf(context);
      const ended = await sharing.removePublic(readerOf(context), id, desk.now());
      return answerDone(context, back, ended === null ? GONE : { kind: 'public-ended', id });
    },
    /** What ended leads to its story again; what leads to it ends. */
    async undo(context: Context): Promise<Response> {
      const { back, id } = await fieldsOf(context);
      const readerId = readerOf(context);
      const restored = await sharing.restorePublic(readerId, id, desk.now());
      const story = restored ?? (await sharing.removePublic(readerId, id, desk.now()));
      return answerDone(context, back, story === null ? GONE : { kind: 'undone' });
    },
  };
}

const GONE = { kind: 'public-gone' } as const;

async function fieldsOf(context: Context): Promise<{ readonly back: string; readonly id: number }> {
  const fields = await readForm(context);
  return { back: backPath(textOf(fields, 'back')), id: numbersOf(fields, 'public')[0] ?? 0 };
}
