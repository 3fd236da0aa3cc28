import { createHmac } from 'node:crypto';
import { areSame, type Keys, seal, unseal } from '../../keys.ts';
import { mailAddress } from '../../model/mail/mail-address.ts';

/** Longer is none of ours. */
const LONGEST = 1000;

/** Of a list for an address: what leads out of it. Sealed, so that an address in a log or over a shoulder names nobody; it says all it needs, so that it works for years, whatever has become of the record. */
export function leaveToken({ keys }: { readonly keys: Keys }, leave: Leave): string {
  return seal(JSON.stringify([leave.address, leave.list]), {
    ...{ key: keys.keyFor('letters'), about: 'leave' },
  });
}

export type Leave = { readonly address: string; readonly list: string };

/** Null: none of ours. */
export function readLeaveToken({ keys }: { readonly keys: Keys }, token: string): Leave | null {
  const [address, list] = opened(keys, token, 'leave');
  return address === undefined || list === undefined ? null : { address, list };
}

/** Of all that an address gets: what leads to the page of its choices. */
export function mineToken({ keys }: { readonly keys: Keys }, address: string): string {
  return seal(JSON.stringify([address]), { key: keys.keyFor('letters'), about: 'mine' });
}

/** The address; null: none of ours. */
export function readMineToken({ keys }: { readonly keys: Keys }, token: string): string | null {
  return opened(keys, token, 'mine')[0] ?? null;
}

function opened(keys: Keys, token: string, about: 'leave' | 'mine'): string[] {
  if (token.length > LONGEST || !/^[\w-]+$/.test(token)) return [];
  const text = unseal(token, { key: keys.keyFor('letters'), about });
  if (text === null) return [];
  const parts: unknown = JSON.parse(text);
  if (!Array.isArray(parts)) return [];
  const [address, ...rest] = parts.map(String);
  return address === undefined || mailAddress(address) === null ? [] : [address, ...rest];
}

const MARK = /^([0-9a-z]{1,11})-([0-9a-f]{24})$/;

/**
 * By which a letter that comes back is known: its number and what only we can have said of it. In lower case, since servers
 * change the case of what goes before the @, and short, since that has 64 letters.
 */
export function letterMark(
  { keys }: { readonly keys: Keys },
  { id, key }: { readonly id: number; readonly key: string },
): string {
  const said = createHmac('sha256', keys.keyFor('letters')).update(`letter ${id} ${key}`);
  return `${id.toString(36)}-${said.digest('hex').slice(0, 24)}`;
}

/** The number that a mark claims; null: it is no mark. Whether it is ours shows with the letter's key: isMarkOf. */
export function markedId(mark: string): number | null {
  const [, id] = MARK.exec(mark.toLowerCase()) ?? [];
  const number = id === undefined ? Number.NaN : Number.parseInt(id, 36);
  return Number.isSafeInteger(number) ? number : null;
}

export function isMarkOf(
  house: { readonly keys: Keys },
  mark: string,
  letter: { readonly id: number; readonly key: string },
): boolean {
  return areSame(mark.toLowerCase(), letterMark(house, letter));
}
