import type { Context, Hono } from 'hono';
import { mailAddress } from '../../../../model/mail/mail-address.ts';
import type { Mailing } from '../../../../model/mail/mailed.ts';
import { DAY } from '../../../../model/time.ts';
import {
  isMailSet,
  type MailFormFault,
  type MailFormTyped,
  mailForm,
  setMail,
  USUAL_RATES,
} from '../../../../pipeline/mail/mail-settings.ts';
import { sendTestLetter } from '../../../../pipeline/mail/send-test-letter.ts';
import type { AppRooms } from '../../../app-rooms.ts';
import { say } from '../../../language/say.ts';
import { requireReauth } from '../../../security/reauth/require-reauth.ts';
import { callerOf } from '../../../security/sessions/caller.ts';
import { type FormFields, numbersOf, readForm, textOf, textsOf } from '../../frame/form-fields.ts';
import { visitOf } from '../../frame/visit.ts';
import { answerDone } from '../../marks/notice.ts';
import { noteAction } from '../note-action.ts';
import { mailPage } from './mail-page.ts';
import { suppressedPage } from './suppressed-page.ts';

const HERE = '/house/mail';
const SUPPRESSED = '/house/mail/suppressed';
const MOST_SHOWN = 500;

/** The owner's pages of mail: how it goes out, and which boxes get none. */
export function addMailRoutes(app: Hono, rooms: AppRooms): void {
  const mail = mailRoutes(rooms);
  const suppressed = suppressedRoutes(rooms);
  const reauth = requireReauth(rooms);
  app.get(HERE, reauth, mail.show);
  app.post(HERE, reauth, mail.set);
  app.post('/house/mail/test', reauth, mail.test);
  app.get(SUPPRESSED, suppressed.show);
  app.post(SUPPRESSED, suppressed.add);
  app.post('/house/mail/suppressed/remove', suppressed.remove);
}

type Shown = {
  readonly said?: string;
  readonly tested?: Mailing;
  readonly to?: string;
  readonly status?: 400;
};

function mailRoutes(rooms: AppRooms) {
  const { desk } = rooms;
  const { outbox, suppressions } = desk.store;
  const show = async (context: Context, shown: Shown = {}): Promise<Response> => {
    const [visit, form, isSet, counts, out] = await Promise.all([
      visitOf(context, rooms),
      mailForm(desk),
      isMailSet(desk),
      outbox.outboxCounts(desk.now() - DAY),
      suppressions.suppressionCount(),
    ]);
    const { server, from } = desk.mail.given;
    // There may be a password in it.
    const given = { server: server === null ? null : 'HEARSAY_SMTP', from };
    const page = mailPage({
      ...{ visit: { ...visit, here: HERE }, form, isSet, counts, given, suppressed: out },
      sender: desk.mail.watch.state,
      to: shown.to ?? callerOf(context)?.reader.email ?? form.from,
      ...{ said: shown.said ?? null, tested: shown.tested ?? null },
    });
    return context.html(page, shown.status ?? 200);
  };
  return {
    show: (context: Context): Promise<Response> => show(context),

    set: async (context: Context): Promise<Response> => {
      const typed = typedIn(await readForm(context));
      const fault = await setMail(desk, typed);
      if (fault !== null) return show(context, { said: formFaultWords(fault), status: 400 });
      const { aMinute } = typed.rates;
      // Neither the password nor whether it was changed by one letter.
      const details = { server: (await mailForm(desk)).server, from: typed.from, aMinute };
      await noteAction(context, rooms, { action: 'mail.settings', target: null, details });
      desk.mail.bell.ring();
      return answerDone(context, HERE, { kind: 'mail-set' });
    },

    test: async (context: Context): Promise<Response> => {
      const to = mailAddress(textOf(await readForm(context), 'to') ?? '');
      if (to === null) return show(context, { said: say('That is no address.'), status: 400 });
      const tested = await sendTestLetter(desk, to, {
        subject: say('A test letter from Hearsay'),
        text: say('If you can read this, letters go out as they should.'),
      });
      if (tested === null) return show(context, { said: say('Mail is not set.'), status: 400 });
      return show(context, { tested, to });
    },
  };
}

function typedIn(fields: FormFields): MailFormTyped {
  const words = (name: string) => textOf(fields, name) ?? '';
  const number = (name: string, usual: number) => Math.max(1, numbersOf(fields, name)[0] ?? usual);
  return {
    ...{ server: words('server'), user: words('user'), fromName: words('fromName') },
    ...{ from: words('from'), replyTo: words('replyTo'), bounces: words('bounces') },
    imprint: words('imprint'),
    // A password may begin with a space.
    password: textsOf(fields, 'password')[0] ?? '',
    rates: {
      aMinute: number('aMinute', USUAL_RATES.aMinute),
      domainAnHour: number('domainAnHour', USUAL_RATES.domainAnHour),
      recipientADay: number('recipientADay', USUAL_RATES.recipientADay),
    },
  };
}

function formFaultWords(fault: MailFormFault): string {
  switch (fault) {
    case 'server':
      return say('Nothing was set: the server is not written like smtps://mail.example.org.');
    case 'password':
      return say(
        'Nothing was set: a name without a password. For another server it is typed anew.',
      );
    case 'from':
    case 'replyTo':
    case 'bounces':
      return say('Nothing was set: one of the addresses is none, or more than one.');
  }
}

function suppressedRoutes(rooms: AppRooms) {
  const { desk } = rooms;
  const { suppressions } = desk.store;
  return {
    show: async (context: Context): Promise<Response> => {
      const [visit, suppressed] = await Promise.all([
        visitOf(context, rooms),
        suppressions.suppressions(MOST_SHOWN),
      ]);
      return context.html(suppressedPage({ visit, suppressed }));
    },

    add: async (context: Context): Promise<Response> => {
      const address = mailAddress(textOf(await readForm(context), 'address') ?? '');
      if (address === null) return context.redirect(SUPPRESSED, 303);
      await suppressions.addSuppression({ address, reason: 'owner', answer: null }, desk.now());
      const deed = { action: 'mail.kept-out', target: address, details: {} };
      await noteAction(context, rooms, deed);
      return answerDone(context, SUPPRESSED, { kind: 'kept-out' });
    },

    remove: async (context: Context): Promise<Response> => {
      const [id = 0] = numbersOf(await readForm(context), 'suppression');
      const target = await suppressions.removeSuppression(id);
      await noteAction(context, rooms, { action: 'mail.let-in', target, details: {} });
      return answerDone(context, SUPPRESSED, { kind: 'let-in' });
    },
  };
}
