import { createHash, createHmac } from 'node:crypto';
import type { Desk } from '../../../desk.ts';
import type { Teller } from '../../../model/hubs/teller.ts';

type Made = Pick<Desk, 'keys'>;

/**
 * What stands at the end of the address that one hub is given for one feed: 256 bits that nobody can guess, made from what the library
 * keeps and a key that it does not keep, so that a copy of the library is no way to make us fetch.
 */
export function callbackToken({ keys }: Made, nonce: string): string {
  return made(keys, `callback ${nonce}`);
}

/** By which the library finds it again. */
export function callbackHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** What a hub signs with; null: it is asked over a line on which others listen, and gets none (W3C WebSub, 5.1). */
export function secretOf({ keys }: Made, { nonce, hubUrl, kind }: Teller): string | null {
  const isPrivate = kind === 'websub' && hubUrl.startsWith('https:');
  return isPrivate ? made(keys, `secret ${nonce}`) : null;
}

function made(keys: Desk['keys'], words: string): string {
  return createHmac('sha256', keys.keyFor('hubs')).update(words).digest('base64url');
}

/** The path of ours that hubs are given: without its token the address of our own hub. */
export const CALLBACK_PATH = '/hub/';
