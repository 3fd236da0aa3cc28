import type { HouseLetter } from '../../../../model/mail/house-letter.ts';
import type { Letter } from '../../../../model/mail/letter.ts';
import { queueIssues, sendByHand } from '../../../../pipeline/letters/prepare-issues.ts';
import type { AppRooms } from '../../../app-rooms.ts';
import { say } from '../../../language/say.ts';
import { writeLetter } from '../../../letters/write-letter.ts';
import { readerOf } from '../../../reader-of.ts';
import { numbersOf } from '../../frame/form-fields.ts';
import { noteAction } from '../../house/note-action.ts';
import { nextIssue } from './letter-desk.ts';
import { withLetterOf } from './with-letter.ts';

/** By which editors send a letter: to themselves, and to all who want it. */
export function sendActions(rooms: AppRooms) {
  const { desk } = rooms;
  const withLetter = withLetterOf(rooms);
  return {
    /** POST /house/letters/:id/test: to whoever asks, and nobody else. */
    test: withLetter(async (letter, _, context) => {
      const reader = await desk.store.accounts.readerById(readerOf(context));
      if (reader?.email == null || reader.emailConfirmedAt === null)
        return { kind: 'letter-no-address' };
      await desk.store.outbox.addLetters([await testOf(rooms, letter, reader.email)], desk.now());
      desk.mail.bell.ring();
      return { kind: 'letter-tested' };
    }),

    /** POST /house/letters/:id/send. */
    send: withLetter(async (letter, fields, context) => {
      const preparing = { write: writeLetter, address: desk.mail.address, now: desk.now() };
      const number = numbersOf(fields, 'number')[0] ?? 0;
      const sent = await sendByHand(desk, { letter, number }, preparing);
      if (sent === null) return { kind: 'letter-empty' };
      const target = `${letter.title} ${sent}`;
      await noteAction(context, rooms, { action: 'letter.sent', target, details: {} });
      // Queued at once for all; what is broken off the next pass goes on with.
      await queueIssues(desk, desk.now());
      desk.mail.bell.ring();
      return { kind: 'letter-sent' };
    }),
  };
}

async function testOf(rooms: AppRooms, letter: HouseLetter, to: string): Promise<Letter> {
  const { desk } = rooms;
  const { subject, text, html } = await nextIssue(rooms, letter);
  const key = `letter test:${letter.id}:${desk.now()}:${desk.random()}`;
  return {
    ...{ key, to, toName: null, kind: 'account', list: null, readerId: null },
    ...{ subject: say('Test: {subject}', { subject }), text, html, language: letter.language },
  };
}
