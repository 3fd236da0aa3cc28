import type { Context } from 'hono';
import type { AfterTaking, NewsletterBox } from '../../../model/mail/newsletter.ts';
import { sealBoxPassword } from '../../../pipeline/newsletters/poll-boxes.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { readerOf } from '../../reader-of.ts';
import { type FormFields, numbersOf, readForm, textOf, textsOf } from '../frame/form-fields.ts';
import { answerDone, type Done } from '../marks/notice.ts';

const HERE = '/account/newsletters';

type BoxForm = Omit<
  NewsletterBox,
  | ('id' | 'readerId' | 'uidValidity' | 'lastUid' | 'nextPollAt' | 'lastPolledAt')
  | ('failureCount' | 'failingSince' | 'trouble')
> & { readonly password: string };

/** POST /account/newsletters/boxes...: mailboxes elsewhere that are looked into. */
export function boxActions({ desk }: AppRooms) {
  const { newsletters } = desk.store;
  return {
    add: doing(async (fields, readerId) => {
      const form = boxIn(fields);
      if (form === null) return { kind: 'nl-not-taken' };
      const { password, ...wish } = form;
      const id = await newsletters.addBox({ readerId, ...wish }, desk.now());
      if (id === null) return { kind: 'nl-too-many' };
      const sealed = sealBoxPassword(desk, id, password);
      await newsletters.setBoxPassword({ readerId, id, password: sealed }, desk.now());
      return { kind: 'nl-box-made' };
    }),
    password: doing(async (fields, readerId) => {
      const [id = 0] = numbersOf(fields, 'box');
      const [password = ''] = textsOf(fields, 'password');
      if (password === '') return { kind: 'nl-not-taken' };
      const sealed = sealBoxPassword(desk, id, password);
      const isSet = await newsletters.setBoxPassword(
        { readerId, id, password: sealed },
        desk.now(),
      );
      return { kind: isSet ? 'nl-box-made' : 'nl-not-taken' };
    }),
    now: doing(async (fields, readerId) => {
      const [id = 0] = numbersOf(fields, 'box');
      const isSet = await newsletters.setBoxWanted(readerId, id, desk.now());
      return { kind: isSet ? 'nl-box-made' : 'nl-not-taken' };
    }),
    remove: doing(async (fields, readerId) => {
      await newsletters.removeBox(readerId, numbersOf(fields, 'box')[0] ?? 0);
      return { kind: 'nl-box-gone' };
    }),
  };
}

function doing(act: (fields: FormFields, readerId: number) => Promise<Done>) {
  return async (context: Context): Promise<Response> => {
    const fields = await readForm(context);
    return answerDone(context, HERE, await act(fields, readerOf(context)));
  };
}

const AFTER: Readonly<Record<string, AfterTaking>> = {
  leave: 'leave',
  read: 'mark read',
  move: 'move',
};

/** Null: something is missing, or is nothing that a mail server could be. */
function boxIn(fields: FormFields): BoxForm | null {
  const [host, port] = placeIn(textOf(fields, 'host') ?? '');
  const userName = textOf(fields, 'user')?.trim() ?? '';
  const [password = ''] = textsOf(fields, 'password');
  const after = afterIn(fields);
  if (host === null || userName === '' || password === '' || after === null) return null;
  return {
    ...{ host, port: port ?? 993, security: port === 143 ? 'starttls' : 'tls' },
    ...{ userName, password, folder: textOf(fields, 'folder')?.trim() || 'INBOX' },
    ...after,
    fromStart: textOf(fields, 'from') === 'start',
  };
}

/** Null: to be moved, but nowhere. */
function afterIn(fields: FormFields): Pick<BoxForm, 'afterTaking' | 'moveTo'> | null {
  const afterTaking = AFTER[textOf(fields, 'after') ?? 'leave'] ?? 'leave';
  if (afterTaking !== 'move') return { afterTaking, moveTo: null };
  const moveTo = textOf(fields, 'move')?.trim() || null;
  return moveTo === null ? null : { afterTaking, moveTo };
}

/** "imap.example.org", "imap.example.org:143". */
function placeIn(typed: string): readonly [host: string | null, port: number | null] {
  const url = URL.parse(`http://${typed.trim()}/`);
  const isPlain = url !== null && /^[^/?#@\s]{1,260}$/.test(typed.trim());
  if (!isPlain || url.hostname === '') return [null, null];
  const port = /:(\d{1,5})$/.exec(typed.trim())?.[1];
  return [url.hostname.replace(/^\[|\]$/g, ''), port === undefined ? null : Number(port)];
}
