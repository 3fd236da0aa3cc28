import type { Context } from 'hono';
import { takeAwaited } from '../../../pipeline/newsletters/take-awaited.ts';
import { newToken, takeLetterAgain } from '../../../pipeline/newsletters/take-letter.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { readerOf } from '../../reader-of.ts';
import { type FormFields, numbersOf, readForm } from '../frame/form-fields.ts';
import { answerDone, type Done } from '../marks/notice.ts';
import { folderIn, nameIn } from './address-actions.ts';

const HERE = '/account/newsletters';

/** POST /account/newsletters/senders... and /mails...: who may write, and what becomes of mails that wait. */
export function senderActions(rooms: AppRooms) {
  const { desk } = rooms;
  const { newsletters } = desk.store;
  return {
    allow: doing(async (fields, readerId) => {
      const id = senderIn(fields);
      const decision = { title: nameIn(fields), folder: folderIn(fields), token: newToken() };
      const feedId = await newsletters.setSender(
        { readerId, id, state: 'allowed', ...decision },
        desk.now(),
      );
      if (feedId === null) return { kind: 'nl-not-taken' };
      return { kind: 'nl-allowed', count: await takeAwaited(desk), sender: id };
    }),
    refuse: doing(async (fields, readerId) => {
      const id = senderIn(fields);
      const decision = { title: null, folder: null, token: newToken() };
      await newsletters.setSender({ readerId, id, state: 'refused', ...decision }, desk.now());
      return { kind: 'nl-refused', sender: id };
    }),
    again: doing(async (fields, readerId) => {
      const mail = await newsletters.mailBody(readerId, mailIn(fields));
      if (mail === null) return { kind: 'nl-not-taken' };
      const { id, addressId, body } = mail;
      const taken = await takeLetterAgain(desk, id, { readerId, addressId, bytes: body });
      const isKept = taken.kind === 'unreadable' || taken.kind === 'full';
      return { kind: isKept ? 'nl-mail-kept' : 'nl-mail-read' };
    }),
    remove: doing(async (fields, readerId) => {
      await newsletters.removeMail(readerId, mailIn(fields));
      return { kind: 'nl-mail-gone' };
    }),
  };
}

function doing(act: (fields: FormFields, readerId: number) => Promise<Done>) {
  return async (context: Context): Promise<Response> => {
    const fields = await readForm(context);
    return answerDone(context, HERE, await act(fields, readerOf(context)));
  };
}

function senderIn(fields: FormFields): number {
  return numbersOf(fields, 'sender')[0] ?? 0;
}

function mailIn(fields: FormFields): number {
  return numbersOf(fields, 'mail')[0] ?? 0;
}
