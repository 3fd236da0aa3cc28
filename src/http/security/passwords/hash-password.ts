import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import pLimit from 'p-limit';

/** Argon2id as the OWASP Password Storage Cheat Sheet has it: 19 MiB, two passes, one lane. Some 60 ms. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const SALT_BYTES = 16;
const HASH_BYTES = 32;

/** Each takes 19 MiB and a thread that name look-ups and compression need too: a flood of sign-ins waits in line. */
const atOnce = pLimit(2);
/** Behind so many nobody waits any more. */
const LONGEST_LINE = 40;

const derive = promisify(argon2);

/** So many are at it that this one is not begun. */
export class PasswordsBusyError extends Error {
  override readonly name = 'PasswordsBusyError';
}

type Cost = { readonly memory: number; readonly passes: number; readonly parallelism: number };
type Parts = { readonly cost: Cost; readonly salt: Uint8Array; readonly hash: Uint8Array };

/** A password's hash as a PHC string: "$argon2id$v=19$m=19456,t=2,p=1$salt$hash". Throws PasswordsBusyError. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await deriveInLine(password, { cost: COST, salt, length: HASH_BYTES });
  const { memory, passes, parallelism } = COST;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(hash)}`;
}

/**
 * Whether a password is the one of a hash. Null, where nobody has such a name or no password: the same work is done, so that
 * the time tells nothing. Throws PasswordsBusyError.
 */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const parts = hash === null ? null : readHash(hash);
  const { cost, salt, hash: wanted } = parts ?? NOBODYS;
  const found = await deriveInLine(password, { cost, salt, length: wanted.length });
  return timingSafeEqual(found, wanted) && parts !== null;
}

const NOBODYS: Parts = {
  cost: COST,
  salt: randomBytes(SALT_BYTES),
  hash: randomBytes(HASH_BYTES),
};

type Asked = { readonly cost: Cost; readonly salt: Uint8Array; readonly length: number };

function deriveInLine(password: string, { cost, salt, length }: Asked): Promise<Buffer> {
  if (atOnce.pendingCount >= LONGEST_LINE)
    throw new PasswordsBusyError('Too many sign in at once.');
  // One password, however a keyboard puts its accents together (RFC 8265, 4.2.2).
  const message = Buffer.from(password.normalize('NFC'));
  return atOnce(() => derive('argon2id', { message, nonce: salt, tagLength: length, ...cost }));
}

const PHC =
  /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{21,86})$/;

/** Null: none that we wrote. */
function readHash(text: string): Parts | null {
  const found = PHC.exec(text);
  if (found === null) return null;
  const [, memory, passes, parallelism, salt = '', hash = ''] = found;
  return {
    cost: { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
    salt: Buffer.from(salt, 'base64'),
    hash: Buffer.from(hash, 'base64'),
  };
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('base64')
    .replace(/={1,2}$/, '');
}
