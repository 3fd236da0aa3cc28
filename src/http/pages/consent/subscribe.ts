import type { Context } from 'hono';
import { mailAddress, mailKey } from '../../../model/mail/mail-address.ts';
import { DAY, HOUR, SECOND } from '../../../model/time.ts';
import { isMailSet } from '../../../pipeline/mail/mail-settings.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { say } from '../../language/say.ts';
import { spoken } from '../../language/spoken.ts';
import { remoteOf } from '../../security/remote.ts';
import { guessBucket } from '../../security/sessions/guess-limits.ts';
import { newToken, tokenHash } from '../../security/sessions/tokens.ts';
import { readForm, textOf, textsOf } from '../frame/form-fields.ts';
import { CONFIRM_WITHIN, confirmLetter } from './confirm-letter.ts';
import { CONSENT_VERSION, consentWords } from './consent-words.ts';
import { letterLists, titleOf } from './letter-lists.ts';
import { saidPage } from './said-page.ts';
import { noLetters } from './subscribe-page.ts';

/** POST /letters/subscribe: the answer is the same whoever is known here, and however often the address was typed. */
export function subscribe(rooms: AppRooms) {
  const { desk } = rooms;
  const remote = remoteOf(rooms.config.trustedProxies);
  return async (context: Context): Promise<Response> => {
    const fields = await readForm(context);
    const address = mailAddress(textOf(fields, 'address') ?? '');
    const lists = await letterLists(desk);
    const offered = lists.filter(({ isOffered }) => isOffered);
    const wanted = offered.filter(({ list }) => textsOf(fields, 'list').includes(list));
    if (!(await isMailSet(desk)) || offered.length === 0) return context.html(noLetters(), 404);
    if (address === null) return context.html(noAddress(), 400);
    if (wanted.length === 0) return context.html(noList(), 400);
    const until = await tooMany(rooms, remote(context).address);
    if (until !== null) {
      context.header('retry-after', String(Math.ceil((until - desk.now()) / SECOND)));
      return context.html(tooManyPage(), 429);
    }
    if (await mayBeAsked(rooms, address)) {
      const names = wanted.map(({ list }) => titleOf(lists, list));
      await ask(rooms, { address, lists: wanted.map(({ list }) => list), names });
    }
    return context.html(askedPage());
  };
}

/** When somebody may ask again who has asked for a great many; null: now. */
async function tooMany({ desk }: AppRooms, from: string): Promise<number | null> {
  const bucket = guessBucket(desk, { words: 'letters', from });
  const limit = { bucket, most: 30, within: HOUR };
  const taken = await desk.store.accounts.recordGuess([limit], desk.now());
  return taken.kind === 'refused' ? taken.until : null;
}

/** Nobody's box is filled by others: three questions a day. */
async function mayBeAsked({ desk }: AppRooms, address: string): Promise<boolean> {
  const bucket = guessBucket(desk, { words: `letters to ${mailKey(address)}`, from: '' });
  const limit = { bucket, most: 3, within: DAY };
  const taken = await desk.store.accounts.recordGuess([limit], desk.now());
  return taken.kind === 'taken';
}

type Asked = {
  readonly address: string;
  readonly lists: readonly string[];
  readonly names: readonly string[];
};

async function ask({ desk }: AppRooms, { address, lists, names }: Asked): Promise<void> {
  const token = newToken();
  const at = desk.now();
  const wording = consentWords(names);
  const hash = tokenHash(token);
  await desk.store.consent.addRequest(
    {
      ...{ address, lists, wording, version: CONSENT_VERSION, language: spoken().tag },
      ...{ how: 'form', tokenHash: hash, expiresAt: at + CONFIRM_WITHIN },
    },
    at,
  );
  const link = `${desk.mail.address}/letters/confirm/${token}`;
  const house = URL.parse(desk.mail.address)?.host ?? 'Hearsay';
  const letter = confirmLetter({ address, tokenHash: hash, link, wording, house, at });
  await desk.store.outbox.addLetters([letter], at);
  desk.mail.bell.ring();
}

const askedPage = () =>
  saidPage({
    title: say('Look into your mail'),
    words: say(
      'A letter is on its way to that address. Open the link in it and say yes: nothing is sent before. If it does not come within an hour, look where unwanted mail goes.',
    ),
  });

const noAddress = () =>
  saidPage({
    title: say('That is no address'),
    words: say('Nothing was done: go back, and type one address of mail, like name@example.org.'),
  });

const noList = () =>
  saidPage({
    title: say('No letter was chosen'),
    words: say('Nothing was done: go back, and say which letters you want.'),
  });

const tooManyPage = () =>
  saidPage({
    title: say('Later, please'),
    words: say('That was asked for very often from where you are. Try again in an hour.'),
  });
