/** What a reader's own titles are fetched with. Everything else is asked for as anybody would. See docs/notes/own-titles.md. */
import { findSignInForm } from '../../articles/forms/sign-in-form.ts';
import type { Desk } from '../../desk.ts';
import type { PageAnswer, PageRequest } from '../../model/fetch-page.ts';
import { HOUR, type Millis } from '../../model/time.ts';
import { type Jar, withCookies } from './cookie-jar.ts';
import { signInByForm, troubleOf } from './sign-in-by-form.ts';
import { passFor, passHeaders, sealJar, type TitlePass } from './title-pass.ts';

type FetchDesk = Pick<Desk, 'net' | 'store' | 'keys' | 'now'>;

/**
 * Fetches as one reader, with their sign-in where they have one for the address; null: as anybody. How it went is noted, so that
 * the reader is told when an outlet takes it no more.
 */
export async function fetchAs(
  desk: FetchDesk,
  readerId: number | null,
  request: PageRequest,
): Promise<PageAnswer> {
  const pass = readerId === null ? null : await passFor(desk, readerId, request.url);
  if (pass === null || pass === 'not opened') return desk.net.fetchPage(request);
  const ready = pass.secret.way === 'form' && pass.jar === null ? await signedIn(desk, pass) : pass;
  const answer = await askWith(desk, ready, request);
  if (!looksSignedOut(answer, request.url)) return noted(desk, ready, answer);
  const again = ready === pass ? await signedIn(desk, pass) : pass;
  if (again === pass) return noted(desk, ready, answer, 'out');
  const second = await askWith(desk, again, request);
  return noted(desk, again, second, looksSignedOut(second, request.url) ? 'out' : 'in');
}

/** Once more after signing in anew: for a page that ends where a paywall begins. Null: nothing better is to be had. */
export async function fetchSignedInAgain(
  desk: FetchDesk,
  readerId: number | null,
  request: PageRequest,
): Promise<PageAnswer | null> {
  const pass = readerId === null ? null : await passFor(desk, readerId, request.url);
  if (pass === null || pass === 'not opened' || pass.secret.way !== 'form') return null;
  const again = await signedIn(desk, pass);
  return again === pass ? null : noted(desk, again, await askWith(desk, again, request));
}

/** A form that was not taken is not filled in again and again: outlets lock accounts for that. */
const TRIED_AGAIN_AFTER: Millis = HOUR;

/** Who asks at the same time waits for the one sign-in. */
const UNDER_WAY = new WeakMap<object, Map<number, Promise<TitlePass>>>();

/** The pass with new cookies; the same pass where that was tried of late, or is not taken. */
export async function signedIn(
  desk: FetchDesk,
  pass: TitlePass,
  isAsked = false,
): Promise<TitlePass> {
  const underWay = UNDER_WAY.get(desk.store) ?? new Map<number, Promise<TitlePass>>();
  UNDER_WAY.set(desk.store, underWay);
  const { id, triedAt } = pass.signIn;
  if (pass.secret.way !== 'form') return pass;
  const sinceTried = desk.now() - (triedAt ?? Number.NEGATIVE_INFINITY);
  const same = underWay.get(id);
  if (same !== undefined) return same;
  if (!isAsked && sinceTried >= 0 && sinceTried < TRIED_AGAIN_AFTER) return pass;
  const trying = tryForm(desk, pass).finally(() => underWay.delete(id));
  underWay.set(id, trying);
  return trying;
}

async function tryForm(desk: FetchDesk, pass: TitlePass): Promise<TitlePass> {
  const { signIn, secret } = pass;
  if (secret.way !== 'form') return pass;
  const { titles } = desk.store;
  const result = await signInByForm(desk, pass, secret);
  const jar = result.kind === 'in' ? sealJar(desk, signIn, result.jar) : null;
  await titles.recordTry(signIn.id, jar, desk.now());
  const use = result.kind === 'in' ? ({ kind: 'taken' } as const) : result;
  await titles.recordUse(signIn.id, use, desk.now());
  return result.kind === 'in' ? { ...pass, jar: result.jar } : pass;
}

async function askWith(
  desk: FetchDesk,
  pass: TitlePass,
  request: PageRequest,
): Promise<PageAnswer> {
  const { signIn, secret } = pass;
  let jar: Jar | null = pass.jar;
  const answer = await desk.net.fetchPage({
    ...request,
    headersFor: (url) => passHeaders(pass, { jar, url, now: desk.now() }),
    takeCookies: (address, lines) => {
      if (secret.way !== 'form' || lines.length === 0) return;
      jar = withCookies(jar ?? [], { kept: signIn.host, address, lines, now: desk.now() });
    },
  });
  // Outlets give new cookies before the old ones end.
  if (jar !== null && JSON.stringify(jar) !== JSON.stringify(pass.jar))
    await desk.store.titles.setJar(signIn.id, sealJar(desk, signIn, jar));
  return answer;
}

/** Refused, or led to a page that asks for the password. */
function looksSignedOut(answer: PageAnswer, asked: string): boolean {
  if (answer.kind === 'failed') return answer.cause === 'forbidden';
  if (answer.kind !== 'changed' || answer.url === asked) return false;
  const isPage = /html/i.test(answer.contentType ?? '');
  return isPage && findSignInForm(new TextDecoder().decode(answer.bytes))?.passwordField != null;
}

async function noted(
  desk: FetchDesk,
  { signIn }: TitlePass,
  answer: PageAnswer,
  looks: 'in' | 'out' = 'in',
): Promise<PageAnswer> {
  const { titles } = desk.store;
  if (looks === 'out') {
    const trouble = answer.kind === 'failed' ? troubleOf(answer) : 'not taken';
    await titles.recordUse(signIn.id, { kind: 'out', trouble }, desk.now());
  } else if (answer.kind === 'changed' || answer.kind === 'unchanged') {
    await titles.recordUse(signIn.id, { kind: 'taken' }, desk.now());
  }
  return answer;
}

/** What a page told that was fetched with a sign-in: whether its paywall cut it off, or it was whole. */
export async function notePage(
  desk: FetchDesk,
  readerId: number | null,
  { url, isCutOff }: { readonly url: string; readonly isCutOff: boolean },
): Promise<void> {
  const pass = readerId === null ? null : await passFor(desk, readerId, url);
  if (pass === null || pass === 'not opened') return;
  const use = isCutOff
    ? ({ kind: 'out', trouble: 'cut off' } as const)
    : ({ kind: 'whole' } as const);
  await desk.store.titles.recordUse(pass.signIn.id, use, desk.now());
}
