import type { Context, Hono } from 'hono';
import { mailAddress } from '../../../../model/mail/mail-address.ts';
import { DAY } from '../../../../model/time.ts';
import { isMailSet } from '../../../../pipeline/mail/mail-settings.ts';
import type { AppRooms } from '../../../app-rooms.ts';
import { say } from '../../../language/say.ts';
import { spoken } from '../../../language/spoken.ts';
import { readerOf } from '../../../reader-of.ts';
import { requireReauth } from '../../../security/reauth/require-reauth.ts';
import { seenUrl } from '../../../security/remote.ts';
import { confirmationLimits } from '../../../security/sign-up/sign-up-limits.ts';
import { readForm, textOf } from '../../frame/form-fields.ts';
import { visitOf } from '../../frame/visit.ts';
import { askToConfirmChange } from '../../sign-up/sign-up-letters.ts';
import { claimedAddress, claimQuery, type StatedClaim } from './mail-claim.ts';
import { confirmMailPage, mailPage } from './mail-page.ts';

const LASTS = DAY;

/** Where a reader says where mail reaches them, and shows it. */
export function addMailAddressRoutes(app: Hono, rooms: AppRooms): void {
  const { desk } = rooms;
  const { accounts } = desk.store;
  const reauth = requireReauth(rooms);
  const show = async (context: Context, said: string | null, status: 200 | 400 = 200) => {
    const [visit, reader] = await Promise.all([
      visitOf(context, rooms),
      accounts.readerById(readerOf(context)),
    ]);
    const view = { address: reader?.email ?? null, hasMail: await isMailSet(desk), said };
    return context.html(mailPage({ visit: { ...visit, here: '/account/mail' }, ...view }), status);
  };
  const ask = askForLetter(rooms);

  app.get('/account/mail', reauth, (context) => show(context, null));
  app.post('/account/mail', reauth, async (context) => {
    const email = mailAddress(textOf(await readForm(context), 'email') ?? '');
    if (email === null)
      return show(context, say('This is no address that mail could be sent to.'), 400);
    await ask(context, email);
    const words = say(
      'A letter is on its way to {email}. The link in it leads on; it works for a day.',
      { email },
    );
    return show(context, words);
  });
  app.get('/account/mail/confirm', async (context) => {
    const [to = '', until = '', sign = ''] = ['to', 'until', 'sign'].map(
      (one) => context.req.query(one) ?? '',
    );
    const address = claimedAddress(desk, readerOf(context), { to, until, sign });
    if (address === null) return show(context, spentWords(), 400);
    return context.html(
      confirmMailPage(await visitOf(context, rooms), address, { to, until, sign }),
    );
  });
  app.post('/account/mail/confirm', async (context) => {
    const readerId = readerOf(context);
    const address = claimedAddress(desk, readerId, statedIn(await readForm(context)));
    const isSet = address !== null && (await accounts.setEmail(readerId, address, desk.now()));
    return isSet
      ? show(context, say('Your address is confirmed.'))
      : show(context, spentWords(), 400);
  });
  app.post('/account/mail/remove', reauth, async (context) => {
    await accounts.setEmail(readerOf(context), null, null);
    return show(context, say('Your account has no address any more.'));
  });
}

function statedIn(fields: Awaited<ReturnType<typeof readForm>>): StatedClaim {
  const [to = '', until = '', sign = ''] = ['to', 'until', 'sign'].map(
    (one) => textOf(fields, one) ?? '',
  );
  return { to, until, sign };
}

function spentWords(): string {
  return say('This link is not for your account, or its day has passed. Nothing was done.');
}

/** Whoever has the address already is not written to, and the page says the same: nobody learns who reads here. */
function askForLetter(rooms: AppRooms) {
  const { desk } = rooms;
  const { accounts } = desk.store;
  return async (context: Context, email: string): Promise<void> => {
    const readerId = readerOf(context);
    const [reader, other, at] = [
      await accounts.readerById(readerId),
      await accounts.readerByEmail(email),
      desk.now(),
    ];
    const counted = await accounts.recordGuess(confirmationLimits(rooms, email), at);
    const isOthers = other !== null && other.id !== readerId;
    if (reader === null || isOthers || counted.kind === 'refused') return;
    const until = at + LASTS;
    const query = claimQuery(desk, { readerId, address: email, until });
    const link = `${seenUrl(context).origin}/account/mail/confirm?${query}`;
    const to = { email, name: reader.name, language: spoken().tag };
    await askToConfirmChange(desk, { to, link, notAfter: until });
  };
}
