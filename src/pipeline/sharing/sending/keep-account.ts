import type { Desk } from '../../../desk.ts';
import type { SendTarget } from '../../../model/sharing/sending.ts';
import { accountSecret, sealAccount } from './account-secret.ts';

export type KeptAccount =
  | { readonly kind: 'kept' }
  | { readonly kind: 'refused'; readonly why: 'no address' | 'in the clear' | 'no secret' };

export type TypedAccount = {
  readonly target: SendTarget;
  readonly address: string;
  /** As accountSecret wants it, without the target. */
  readonly secret: Readonly<Record<string, string>>;
};

/** Seals what opens a reader's account elsewhere. Nobody is asked: the first article shows whether it is let in. */
export async function keepAccount(
  desk: Pick<Desk, 'store' | 'keys' | 'now' | 'allowPrivate'>,
  readerId: number,
  { target, address: typed, secret: stated }: TypedAccount,
): Promise<KeptAccount> {
  const address = target === 'wallabag' ? addressOf(typed) : null;
  if (target === 'wallabag' && address === null) return { kind: 'refused', why: 'no address' };
  if (address !== null && isInTheClear(address, desk.allowPrivate))
    return { kind: 'refused', why: 'in the clear' };
  const secret = accountSecret({ target, ...stated });
  if (secret === null) return { kind: 'refused', why: 'no secret' };
  const sealed = sealAccount(desk, { readerId, target, address }, secret);
  await desk.store.sendings.addAccount({ readerId, target, address, sealed }, desk.now());
  return { kind: 'kept' };
}

/** Without a slash at its end; null: none can be read. */
function addressOf(typed: string): string | null {
  const words = typed.trim().slice(0, 500);
  if (/^(?!https?:)[a-z][a-z\d+.-]{0,20}:\/\//i.test(words)) return null;
  const url = URL.parse(/^https?:\/\//i.test(words) ? words : `https://${words}`);
  if (url === null || !/^https?:$/.test(url.protocol) || `${url.username}${url.password}` !== '')
    return null;
  return `${url.origin}${url.pathname}`.replace(/\/{1,500}$/, '');
}

/** A password goes in the clear to nobody, but for a machine of the owner's own network. */
function isInTheClear(address: string, allowed: readonly string[]): boolean {
  const url = new URL(address);
  return (
    url.protocol === 'http:' && !allowed.some((one) => one === url.hostname || one === url.host)
  );
}
