import { addressVersion } from '../../../config.ts';
import { nameKey } from '../../../model/accounts/sign-in-name.ts';
import { DAY, HOUR, MINUTE } from '../../../model/time.ts';
import type { GuessLimit, GuessTaken } from '../../../store/accounts/guess-calls.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { signed } from './tokens.ts';

const QUARTER = 15 * MINUTE;

/** A guess at a name's password. */
export type Guess = {
  readonly name: string;
  readonly address: string;
  /** By what this browser is known to have signed in as that reader; null: it is not. */
  readonly knownBrowser: string | null;
};

/**
 * How often somebody may guess. Ten times a quarter of an hour for a name from an address; wider, for an address whatever the
 * name, and for a name whatever the address, so that many machines are slowed too. A browser from which the reader has signed in
 * is counted by itself, so that nobody who guesses elsewhere keeps them out; and the link of the terminal always leads in.
 */
export function passwordLimits(
  { desk }: Pick<AppRooms, 'desk'>,
  { name, address, knownBrowser }: Guess,
): GuessLimit[] {
  const bucket = bucketOf(desk);
  const who = nameKey(name);
  const from = network(address);
  if (knownBrowser !== null)
    return [{ bucket: bucket(`browser ${knownBrowser}`), most: 10, within: QUARTER }];
  return [
    { bucket: bucket(`name ${who} from ${from}`), most: 10, within: QUARTER },
    { bucket: bucket(`any name from ${from}`), most: 40, within: QUARTER },
    { bucket: bucket(`name ${who}`), most: 100, within: HOUR },
  ];
}

/**
 * Guesses at a second factor: of a million codes three are right at a time, so forty a day leave whoever has the password one chance in
 * eight thousand. A browser from which the reader has signed in is counted by itself.
 */
export function secondLimits(
  { desk }: Pick<AppRooms, 'desk'>,
  readerId: number,
  knownBrowser: string | null,
): GuessLimit[] {
  const bucket = bucketOf(desk)(`second ${readerId} ${knownBrowser ?? 'from anywhere'}`);
  return [
    { bucket, most: 10, within: QUARTER },
    { bucket: `${bucket} day`, most: 40, within: DAY },
  ];
}

/** Links by mail that somebody asks for: to one address, and from one. */
export function mailLinkLimits(
  { desk }: Pick<AppRooms, 'desk'>,
  { to, address }: { readonly to: string; readonly address: string },
): { readonly to: GuessLimit[]; readonly from: GuessLimit[] } {
  const bucket = bucketOf(desk);
  return {
    to: [{ bucket: bucket(`mail to ${to}`), most: 3, within: QUARTER }],
    from: [{ bucket: bucket(`mail from ${network(address)}`), most: 20, within: QUARTER }],
  };
}

/**
 * Tokens, feed keys and links that nobody has. Such a secret cannot be guessed: this keeps those who try anyway from costing us
 * much. One that is right is never refused, or another program behind the same address could keep a reader out.
 */
export function recordBadToken(
  { desk }: Pick<AppRooms, 'desk'>,
  address: string,
): Promise<GuessTaken> {
  const bucket = bucketOf(desk)(`token from ${network(address)}`);
  return desk.store.accounts.recordGuess([{ bucket, most: 10, within: QUARTER }], desk.now());
}

/** Of something that is counted by what it is and where it comes from ("": from anywhere). */
export function guessBucket(
  desk: Pick<AppRooms['desk'], 'keys'>,
  { words, from }: { readonly words: string; readonly from: string },
): string {
  return bucketOf(desk)(`${words} from ${network(from)}`);
}

/** Keyed, since people type passwords where the name belongs: the library shall not tell. */
export function bucketOf({ keys }: Pick<AppRooms['desk'], 'keys'>) {
  return (words: string) => signed(keys.keyFor('sessions'), `guess ${words}`);
}

/** Whoever has one IPv6 address has 2^64 of them: they count as one. */
export function network(address: string): string {
  if (addressVersion(address) !== 6) return address;
  const [head = '', tail] = address.toLowerCase().split('%', 1)[0]?.split('::') ?? [];
  const groups = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap = tail === undefined ? 0 : Math.max(0, 8 - groups.length - after.length);
  const all = [...groups, ...Array.from({ length: gap }, () => '0'), ...after];
  const first = all.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${first.join(':')}::/64`;
}
