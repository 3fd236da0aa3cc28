import {
  type FormField,
  findSignInForm,
  type SignInForm,
} from '../../articles/forms/sign-in-form.ts';
import type { Desk } from '../../desk.ts';
import type { PageAnswer } from '../../model/fetch-page.ts';
import type { SignInTrouble } from '../../model/own/title-sign-in.ts';
import { type Jar, withCookies } from './cookie-jar.ts';
import { mayGoTo, passHeaders, type TitlePass } from './title-pass.ts';
import type { TitleSecret } from './title-secret.ts';

export type SignedIn =
  | { readonly kind: 'in'; readonly jar: Jar }
  | { readonly kind: 'out'; readonly trouble: SignInTrouble };

type FormSecret = Extract<TitleSecret, { way: 'form' }>;

/** The page, the name, the password: more steps no outlet asks for. */
const MOST_STEPS = 3;

/** Fills in the outlet's form as its reader would, from an empty jar; the cookies it gives are what is kept. */
export async function signInByForm(
  desk: Pick<Desk, 'net' | 'now'>,
  { signIn }: Pick<TitlePass, 'signIn'>,
  secret: FormSecret,
): Promise<SignedIn> {
  let jar: Jar = [];
  const ask = (url: string, form?: string) =>
    desk.net.fetchPage({
      url,
      accept: 'text/html, application/xhtml+xml',
      ...(form !== undefined && { form }),
      headersFor: (address) =>
        passHeaders({ signIn, secret }, { jar, url: address, now: desk.now() }),
      takeCookies: (address, lines) => {
        jar = withCookies(jar, { kept: signIn.host, address, lines, now: desk.now() });
      },
    });
  const first = URL.parse(secret.page);
  if (first === null || !mayGoTo(signIn, first)) return out('no form');
  let answer = await ask(secret.page);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const page = pageOf(answer);
    if (page === null) return out(troubleOf(answer));
    const form = findSignInForm(page.text);
    const to = form === null ? null : goesTo(form, page.url);
    // A form that leads elsewhere would hand the password to whom the reader has not named.
    if (form === null || to === null || !mayGoTo(signIn, to)) return out('no form');
    answer = await ask(to.href, filledIn(form, secret));
    if (form.passwordField !== null) return judge(answer, jar);
  }
  return out('no form');
}

/** Null: it would put the password into an address. */
function goesTo({ action, isPost }: SignInForm, page: string): URL | null {
  return isPost ? URL.parse(action ?? page, page) : null;
}

function out(trouble: SignInTrouble): SignedIn {
  return { kind: 'out', trouble };
}

function pageOf(answer: PageAnswer): { readonly text: string; readonly url: string } | null {
  if (answer.kind !== 'changed') return null;
  return { text: new TextDecoder().decode(answer.bytes), url: answer.url };
}

export function troubleOf(answer: PageAnswer): SignInTrouble {
  const status = answer.kind === 'failed' ? answer.status : null;
  return status === null ? 'not reached' : `answer ${status}`;
}

function filledIn(form: SignInForm, secret: FormSecret): string {
  const values = new Map(form.fields.map(({ name, value }) => [name, value]));
  for (const { name, value } of secret.fields) values.set(name, value);
  const nameField = secret.nameField ?? form.nameField;
  const passwordField =
    form.passwordField === null ? null : (secret.passwordField ?? form.passwordField);
  if (nameField !== null) values.set(nameField, secret.name);
  if (passwordField !== null) values.set(passwordField, secret.password);
  const button = buttonOf(form, secret);
  if (button !== null) values.set(button.name, button.value);
  return new URLSearchParams([...values]).toString();
}

function buttonOf({ button }: SignInForm, secret: FormSecret): FormField | null {
  if (secret.button === null || secret.button === button?.name) return button;
  return { name: secret.button, value: '' };
}

/** Taken, unless the outlet refuses or asks for the password again, or gives nothing that could show it later. */
function judge(answer: PageAnswer, jar: Jar): SignedIn {
  const isRefused = answer.kind === 'failed' && answer.cause === 'forbidden';
  const page = pageOf(answer);
  const isAskedAgain = page !== null && findSignInForm(page.text)?.passwordField != null;
  if (isRefused || isAskedAgain || jar.length === 0) return out('not taken');
  // Where it forwards to after that may be a page that is not there; the cookies count.
  return { kind: 'in', jar };
}
