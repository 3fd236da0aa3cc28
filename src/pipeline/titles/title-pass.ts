import type { Desk } from '../../desk.ts';
import { seal, unseal } from '../../keys.ts';
import { isCoveredBy, type SealedSignIn } from '../../model/own/title-sign-in.ts';
import { fromJson } from '../../store/json-values.ts';
import { cookieHeader, type Jar } from './cookie-jar.ts';
import { readJar, type TitleSecret, titleSecret } from './title-secret.ts';

/** A sign-in that can be shown: held in memory while something is fetched, and no longer. */
export type TitlePass = {
  readonly signIn: SealedSignIn;
  readonly secret: TitleSecret;
  /** Of a form; null: it has not been filled in, or gave none. */
  readonly jar: Jar | null;
};

type PassDesk = Pick<Desk, 'store' | 'keys' | 'now'>;

/** The reader's sign-in for an address; null: there is none for it. */
export async function passFor(
  desk: PassDesk,
  readerId: number,
  address: string,
): Promise<TitlePass | 'not opened' | null> {
  const url = URL.parse(address);
  if (url === null) return null;
  const known = await desk.store.titles.sealed(readerId);
  // The narrowest, if there is one for the outlet and one for a part of it.
  const [signIn] = known
    .filter((one) => mayGoTo(one, url))
    .toSorted((a, b) => b.host.length - a.host.length);
  return signIn === undefined ? null : openPass(desk, signIn);
}

/** Where it may go: to the hosts it is for, in the clear only if the reader wanted that. */
export function mayGoTo({ host, isClear }: Pick<SealedSignIn, 'host' | 'isClear'>, url: URL) {
  const isSafe = url.protocol === 'https:' || (isClear && url.protocol === 'http:');
  return isSafe && isCoveredBy(url.hostname, host);
}

async function openPass(desk: PassDesk, signIn: SealedSignIn): Promise<TitlePass | 'not opened'> {
  const opened = unseal(signIn.sealed, sealing(desk, signIn, 'title'));
  const secret = opened === null ? null : titleSecret(fromJson(opened));
  if (secret === null) {
    await desk.store.titles.recordUse(
      signIn.id,
      { kind: 'out', trouble: 'not opened' },
      desk.now(),
    );
    return 'not opened';
  }
  const jar = signIn.jar === null ? null : unseal(signIn.jar, sealing(desk, signIn, 'jar'));
  return { signIn, secret, jar: jar === null ? null : readJar(fromJson(jar)) };
}

type Whose = Pick<SealedSignIn, 'readerId' | 'host'>;

/** Bound to the reader and the host, so that a row that is moved to another's opens nothing. */
function sealing({ keys }: Pick<Desk, 'keys'>, { readerId, host }: Whose, what: 'title' | 'jar') {
  return { key: keys.keyFor('credentials'), about: `${what} of reader ${readerId} for ${host}` };
}

export function sealSecret(desk: Pick<Desk, 'keys'>, whose: Whose, secret: TitleSecret): string {
  return seal(JSON.stringify(secret), sealing(desk, whose, 'title'));
}

export function sealJar(desk: Pick<Desk, 'keys'>, whose: Whose, jar: Jar): string {
  return seal(JSON.stringify(jar), sealing(desk, whose, 'jar'));
}

/** The headers by which a pass is shown at an address; nothing where it may not go. */
export function passHeaders(
  { signIn, secret }: Pick<TitlePass, 'signIn' | 'secret'>,
  { jar, url, now }: { readonly jar: Jar | null; readonly url: URL; readonly now: number },
): Readonly<Record<string, string>> {
  if (!mayGoTo(signIn, url)) return {};
  switch (secret.way) {
    case 'basic': {
      const pair = Buffer.from(`${secret.name}:${secret.password}`).toString('base64');
      return { authorization: `Basic ${pair}` };
    }
    case 'header':
      return { [secret.name.toLowerCase()]: secret.value };
    case 'cookie':
      return { cookie: secret.cookies };
    case 'form': {
      const cookie = jar === null ? null : cookieHeader(jar, url, now);
      return cookie === null ? {} : { cookie };
    }
  }
}
