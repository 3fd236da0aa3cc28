import { aNumber, type FormShape, oneOf, text, texts } from '../form-shape.ts';
import { get, type Route } from '../route.ts';

const LONGEST_ADDRESS = 400;
const MOST_LISTS = 50;
const LISTS = texts(MOST_LISTS, 300);

/** Letters to whoever has an address, and the way away from them: their links prove what there is to prove. */
const LETTERS: readonly Route[] = [
  get('/letters/subscribe', 'anyone', 'library'),
  strangersForm('/letters/subscribe', { address: text(LONGEST_ADDRESS), list: LISTS }),
  get('/letters/confirm/:token', 'anyone', 'own'),
  strangersForm('/letters/confirm/:token', {}),
  get('/letters/leave/:token', 'anyone', 'own'),
  {
    ...strangersForm('/letters/leave/:token', { 'List-Unsubscribe': oneOf('One-Click') }),
    fromAnywhere: 'Mail programs send it (RFC 8058), and all it does is to stop letters.',
  },
  get('/letters/mine/:token', 'anyone', 'own'),
  strangersForm('/letters/mine/:token', {
    ...{ list: LISTS, act: oneOf('pause', 'resume', 'forget'), days: oneOf('7', '30', '90') },
  }),
];

function strangersForm(path: string, form: FormShape): Route {
  return { method: 'POST', path, callers: 'anyone', touches: 'own', form };
}

/** By which the owner decides how mail goes out. */
function ownersForm(path: string, form: FormShape): Route {
  return { method: 'POST', path, callers: 'owner', touches: 'library', form };
}

export const MAIL_ROUTES: readonly Route[] = [
  ...LETTERS,
  get('/house/mail', 'owner', 'library'),
  ownersForm('/house/mail', {
    ...{ server: text(500), user: text(300), password: text(1000) },
    ...{ fromName: text(200), from: text(LONGEST_ADDRESS), replyTo: text(LONGEST_ADDRESS) },
    ...{ bounces: text(LONGEST_ADDRESS), imprint: text(2000) },
    ...{ aMinute: aNumber, domainAnHour: aNumber, recipientADay: aNumber },
  }),
  ownersForm('/house/mail/test', { to: text(LONGEST_ADDRESS) }),
  get('/house/mail/suppressed', 'owner', 'library'),
  ownersForm('/house/mail/suppressed', { address: text(LONGEST_ADDRESS) }),
  ownersForm('/house/mail/suppressed/remove', { suppression: aNumber }),
];
