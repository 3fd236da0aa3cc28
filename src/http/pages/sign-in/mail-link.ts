import type { Context } from 'hono';
import type { Reader } from '../../../model/accounts/account.ts';
import { mailAddress, mailKey } from '../../../model/mail/mail-address.ts';
import { MINUTE, SECOND } from '../../../model/time.ts';
import { isMailSet } from '../../../pipeline/mail/mail-settings.ts';
import type { Step } from '../../../store/ways/step-calls.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { remoteOf } from '../../security/remote.ts';
import { isClosed } from '../../security/sessions/caller.ts';
import { giveCookie, readCookie } from '../../security/sessions/cookies.ts';
import { mailLinkLimits, recordBadToken } from '../../security/sessions/guess-limits.ts';
import { newToken, TOKEN, tokenHash } from '../../security/sessions/tokens.ts';
import { enterWith } from '../../security/ways/enter.ts';
import { waySettings } from '../../security/ways/way-settings.ts';
import { backPath } from '../frame/back-path.ts';
import { readForm, textOf } from '../frame/form-fields.ts';
import { askPage, linkLetter, linkPage, sentPage, spentPage } from './mail-link-pages.ts';

const LASTS = 15 * MINUTE;

/** Whether links are sent: the owner wants it, and there is mail. */
export async function sendsLinks(rooms: AppRooms): Promise<boolean> {
  return (await waySettings(rooms)).mailLinks && (await isMailSet(rooms.desk));
}

/** /sign-in/mail and /sign-in/mail/:token: a link by mail for a session. What is answered, and when, does not tell who reads here. */
export function mailLinkRoutes(rooms: AppRooms) {
  const { desk } = rooms;
  const send = sendLink(rooms);
  const remote = remoteOf(rooms.config.trustedProxies);
  return {
    ...followRoutes(rooms),

    showForm: async (context: Context): Promise<Response> => {
      const next = backPath(context.req.query('next'));
      if (!isClosed(context) || !(await sendsLinks(rooms)))
        return context.redirect('/sign-in', 303);
      return context.html(askPage(next, false));
    },

    ask: async (context: Context): Promise<Response> => {
      const fields = await readForm(context);
      const next = backPath(textOf(fields, 'next'));
      if (!isClosed(context) || !(await sendsLinks(rooms)))
        return context.redirect('/sign-in', 303);
      const to = mailAddress(textOf(fields, 'address') ?? '');
      if (to === null) return context.html(askPage(next, true), 400);
      const { address, isEncrypted } = remote(context);
      const { from } = mailLinkLimits(rooms, { to: mailKey(to), address });
      const guess = await desk.store.accounts.recordGuess(from, desk.now());
      if (guess.kind === 'refused') {
        context.header('retry-after', String(Math.ceil((guess.until - desk.now()) / SECOND)));
        return context.html(sentPage(), 429);
      }
      const browser = newToken();
      giveCookie(context, 'mail', { value: browser, isEncrypted });
      // The answer does not wait for it, since it takes longer for who is known.
      send({ to, next, address, browser }).catch((error: unknown) => {
        desk.log.error({ error }, 'A link by mail could not be sent.');
      });
      return context.html(sentPage());
    },
  };
}

type Sending = {
  readonly to: string;
  readonly next: string;
  readonly address: string;
  readonly browser: string;
};

function sendLink(rooms: AppRooms) {
  const { desk } = rooms;
  const { accounts, ways, outbox } = desk.store;
  return async ({ to, next, address, browser }: Sending): Promise<void> => {
    const limits = mailLinkLimits(rooms, { to: mailKey(to), address });
    if ((await accounts.recordGuess(limits.to, desk.now())).kind === 'refused') return;
    const reader = await accounts.readerByEmail(to);
    // An address that nobody has confirmed leads nowhere: whoever typed it may not be whose it is.
    if (reader === null || !mayUseLinks(reader)) return;
    const token = newToken();
    const hash = tokenHash(token);
    const at = desk.now();
    const details = { next, browser: tokenHash(browser) };
    const step = { kind: 'mail', readerId: reader.id, details, tokenHash: hash } as const;
    await ways.addStep({ ...step, expiresAt: at + LASTS }, at);
    const link = `${desk.mail.address}/sign-in/mail/${token}`;
    const letter = linkLetter({ reader, to, link, key: `mail link ${hash}`, notAfter: at + LASTS });
    await outbox.addLetters([letter], at);
    desk.mail.bell.ring();
  };
}

function mayUseLinks({ disabledAt, emailConfirmedAt }: Reader): boolean {
  return disabledAt === null && emailConfirmedAt !== null;
}

/** GET shows whose link it is and uses nothing up, for mail programs look at links; POST signs in, once. */
function followRoutes(rooms: AppRooms) {
  const { desk } = rooms;
  const { accounts, ways } = desk.store;
  const enter = enterWith(rooms);
  const remote = remoteOf(rooms.config.trustedProxies);
  const wanted = (context: Context) => {
    const token = context.req.param('token') ?? '';
    return { kind: 'mail', tokenHash: TOKEN.test(token) ? tokenHash(token) : '' } as const;
  };
  const readerOfStep = async (step: Step | null): Promise<Reader | null> => {
    if (step === null || step.readerId === null || !(await sendsLinks(rooms))) return null;
    const reader = await accounts.readerById(step.readerId);
    return reader !== null && mayUseLinks(reader) ? reader : null;
  };
  const spent = async (context: Context): Promise<Response> => {
    const guess = await recordBadToken(rooms, remote(context).address);
    return context.html(spentPage(), guess.kind === 'taken' ? 404 : 429);
  };
  const isSameBrowser = (context: Context, step: Step): boolean => {
    const browser = readCookie(context, 'mail', remote(context).isEncrypted);
    return browser !== null && tokenHash(browser) === step.details.browser;
  };
  return {
    showLink: async (context: Context): Promise<Response> => {
      const step = await ways.step(wanted(context), desk.now());
      const reader = await readerOfStep(step);
      if (step === null || reader === null) return spent(context);
      const action = `/sign-in/mail/${context.req.param('token')}`;
      return context.html(
        linkPage({ name: reader.name, action, isSame: isSameBrowser(context, step) }),
      );
    },

    follow: async (context: Context): Promise<Response> => {
      const step = await ways.removeStep(wanted(context), desk.now());
      const reader = await readerOfStep(step);
      if (step === null || reader === null) return spent(context);
      return enter(context, reader, { way: 'mail link', next: backPath(step.details.next) });
    },
  };
}
