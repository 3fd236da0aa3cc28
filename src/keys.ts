/**
 * The house's one secret and what is derived from it. It lies beside the library, never in it: who gets
 * hold of a copy of the library alone can forge nothing and open nothing that was sealed.
 */
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** What keys are for. Keys of two purposes have nothing in common; a word once given never changes its meaning. */
export type KeyPurpose =
  | 'pictures'
  | 'sessions'
  | 'feed addresses'
  | 'credentials'
  | 'letters'
  | 'alerts'
  | 'push'
  | 'openid'
  | 'hubs';

export type Keys = {
  /** 32 bytes, the same each time. Throws KeyError if the file cannot be used. */
  readonly keyFor: (purpose: KeyPurpose) => Uint8Array;
};

/** The key's file cannot be used. `message` says what to do. */
export class KeyError extends Error {
  override readonly name = 'KeyError';
}

const KEY_BYTES = 32;

/** The file in the data folder. */
export function keyPath({ dataFolder }: { readonly dataFolder: string }): string {
  return join(dataFolder, 'hearsay.key');
}

/** The keys of a data folder. The file is made when a key is first asked for, not before. */
export function openKeys(path: string): Keys {
  let keys: Keys | null = null;
  return {
    keyFor: (purpose) => {
      keys ??= keysOf(readOrMake(path));
      return keys.keyFor(purpose);
    },
  };
}

/** Keys derived from a secret of at least 32 bytes (HKDF with SHA-256, RFC 5869). */
export function keysOf(secret: Uint8Array): Keys {
  const known = new Map<KeyPurpose, Uint8Array>();
  const derive = (purpose: KeyPurpose) => {
    const info = `hearsay ${purpose}`;
    return new Uint8Array(hkdfSync('sha256', secret, new Uint8Array(0), info, KEY_BYTES));
  };
  return {
    keyFor: (purpose) => {
      const key = known.get(purpose) ?? derive(purpose);
      known.set(purpose, key);
      return key;
    },
  };
}

function readOrMake(path: string): Uint8Array {
  const kept = read(path);
  if (kept !== null) return kept;
  make(path);
  const made = read(path);
  if (made === null) throw new KeyError(`${path} could not be made.`);
  return made;
}

/** The secret; null if there is no file. Judged by what was opened, not by what the name led to before. */
function read(path: string): Uint8Array | null {
  const file = opened(path);
  if (file === null) return null;
  try {
    const { mode } = fstatSync(file);
    if ((mode & constants.S_IFMT) !== constants.S_IFREG)
      throw new KeyError(`${path} is no file, so it cannot hold the key.`);
    // Windows keeps permissions elsewhere and reports them all as given.
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
      throw new KeyError(
        `Other users of this machine may read ${path}. If nobody has, run: chmod 600 '${path}'. Otherwise move it away: a new one is made, and everybody signs in again.`,
      );
    }
    return secretIn(file, path);
  } finally {
    closeSync(file);
  }
}

function opened(path: string): number | null {
  try {
    // Not waiting for whoever writes into a pipe of this name.
    return openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw new KeyError(`${path} cannot be read (${codeOf(error)}).`);
  }
}

/** The file is one line: a word that names the format, the secret, the start of its hash. */
const LINE = /^hearsay-key-1 ([\w-]{43}) ([\w-]{11})\n$/;

function secretIn(file: number, path: string): Uint8Array {
  const buffer = Buffer.alloc(200);
  const [, words = '', hash = ''] = LINE.exec(
    buffer.toString('latin1', 0, readSync(file, buffer)),
  ) ?? ['', '', ''];
  const secret = Buffer.from(words, 'base64url');
  if (secret.length === KEY_BYTES && hash === hashOf(secret)) return secret;
  throw new KeyError(
    `${path} is damaged. Put it back from a backup; without one move it away: a new one is made, everybody signs in again, and passwords of feeds must be given anew.`,
  );
}

function hashOf(secret: Uint8Array): string {
  return createHash('sha256').update(secret).digest('base64url').slice(0, 11);
}

/** Written whole under another name, then named: a process that comes at the same time sees all of it or nothing, and the first name stays. */
function make(path: string): void {
  const secret = randomBytes(KEY_BYTES);
  const draft = `${path}.${randomBytes(8).toString('hex')}`;
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  try {
    writeFlushed(draft, `hearsay-key-1 ${secret.toString('base64url')} ${hashOf(secret)}\n`);
    linkSync(draft, path);
    flushFolder(dirname(path));
  } catch (error) {
    if (codeOf(error) !== 'EEXIST')
      throw new KeyError(`The key ${path} cannot be made (${codeOf(error)}).`);
  } finally {
    rmSync(draft, { force: true });
  }
}

function writeFlushed(path: string, text: string): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A name that is not on the disk is lost with the current; Windows cannot be asked for this. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const opened = openSync(folder, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** What is sealed, and what it belongs to: it opens only for the same words ("feed 12"), so that it cannot be moved. */
export type Sealing = { readonly key: Uint8Array; readonly about: string };

/** Encrypts a text, so that it can lie in the library (AES-256-GCM, a random IV each time). */
export function seal(text: string, { key, about }: Sealing): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(about));
  const sealed = [iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()];
  return Buffer.concat(sealed).toString('base64url');
}

/** The text; null if it was sealed by another key, about something else, or was changed. */
export function unseal(sealed: string, { key, about }: Sealing): string | null {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length < IV_BYTES + TAG_BYTES) return null;
  const iv = bytes.subarray(0, IV_BYTES);
  const opening = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
  opening.setAAD(Buffer.from(about));
  opening.setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    const words = opening.update(bytes.subarray(IV_BYTES, -TAG_BYTES));
    return Buffer.concat([words, opening.final()]).toString('utf8');
  } catch {
    return null;
  }
}

/** Whether two secrets are the same, in a time that tells nothing of where they differ. */
export function areSame(one: string, other: string): boolean {
  // Hashed, since the comparison wants equal lengths.
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(one), hash(other));
}
