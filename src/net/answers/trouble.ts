import type { FetchTrouble, PageAnswer } from '../../model/fetch-page.ts';
import type { Millis } from '../../model/time.ts';
import { RefusedAddressError } from '../guard/guarded-connect.ts';
import { BodyTooLargeError, BrokenBodyError } from './read-body.ts';

export type Failed = Extract<PageAnswer, { kind: 'failed' }>;

/** A failure without a status: the server did not get as far as answering, or answered nonsense. */
export function failed(cause: FetchTrouble, message: string): Failed {
  return { kind: 'failed', cause, message, status: null, retryAfter: null };
}

/** A failure that the server itself announced. */
export function refusedByServer(status: number, host: string, retryAfter: Millis | null): Failed {
  const [cause, why] = meaningOf(status);
  return {
    kind: 'failed',
    cause,
    message: `${host} answered ${status}: ${why}`,
    status,
    retryAfter,
  };
}

/** What an error thrown on the way means. Errors of our own making are thrown again. */
export function troubleOf(error: unknown, host: string): Failed {
  if (error instanceof RefusedAddressError) {
    const way = 'Hearsay does not fetch from there unless its settings allow this host.';
    return failed('refused address', `${host} leads to ${error.reason}. ${way}`);
  }
  if (error instanceof BodyTooLargeError) {
    return failed('too large', `What ${host} sent is larger than Hearsay takes.`);
  }
  if (error instanceof BrokenBodyError) {
    return failed('broken answer', `The answer of ${host} ${error.reason}.`);
  }
  const code = codeOf(error);
  if (code === null) throw error;
  return byCode(code, host);
}

function meaningOf(status: number): readonly [FetchTrouble, string] {
  const known = STATUSES.get(status);
  if (known !== undefined) return known;
  if (status >= 500)
    return ['server trouble', 'it has a fault of its own. It will be asked again.'];
  return ['other status', 'that is not a page.'];
}

const STATUSES = new Map<number, readonly [FetchTrouble, string]>([
  [
    401,
    [
      'forbidden',
      'it wants a name and a password, which Hearsay does not keep. Perhaps there is an address with a key for readers.',
    ],
  ],
  [402, ['forbidden', 'it wants to be paid.']],
  [403, ['forbidden', 'it does not let programs like this one in.']],
  [404, ['not found', 'there is no page at this address; perhaps it has moved.']],
  [407, ['forbidden', 'a proxy in between wants a name and a password.']],
  [
    429,
    [
      'too many requests',
      'it has been asked too often and wants to be left alone for a while. It will be asked again.',
    ],
  ],
  [410, ['not found', 'the page is gone.']],
  [451, ['forbidden', 'the law does not let it show this page.']],
  [502, ['server trouble', 'the machine behind it does not answer. It will be asked again.']],
  [503, ['server trouble', 'it is overloaded or being mended. It will be asked again.']],
  [504, ['server trouble', 'the machine behind it takes too long. It will be asked again.']],
  [520, ['server trouble', 'the machine behind it sent nonsense. It will be asked again.']],
]);

/** The code of the error or of the last address that was tried. */
function codeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if ('code' in error && typeof error.code === 'string') return error.code;
  if (error.name === 'HTTPParserError') return 'UND_ERR_PARSER'; // undici often leaves its code out
  return error instanceof AggregateError ? codeOf(error.errors.at(-1)) : null;
}

function byCode(code: string, host: string): Failed {
  const known = CODES.get(code);
  if (known !== undefined)
    return failed(
      known[0],
      known[1].replaceAll('HOST', () => host),
    );
  const kind = PREFIXES.find(([pattern]) => pattern.test(code));
  const [, cause, text] = kind ?? FALLBACK;
  return failed(cause, `${text.replaceAll('HOST', () => host)} (${code})`);
}

const NO_SUCH_HOST = 'There is no host named HOST: check the spelling of the address.';
const NO_LOOKUP = 'The name HOST could not be looked up. Is this machine online?';
const CLOSED = 'HOST closed the connection without an answer.';
const TOO_SLOW = 'HOST takes too long to answer.';

const CODES = new Map<string, readonly [FetchTrouble, string]>([
  ['ENOTFOUND', ['no such host', NO_SUCH_HOST]],
  ['ENODATA', ['no such host', NO_SUCH_HOST]],
  ['EAI_AGAIN', ['no connection', NO_LOOKUP]],
  ['EAI_FAIL', ['no connection', NO_LOOKUP]],
  ['ECONNREFUSED', ['no connection', 'HOST is there, but nothing answers at this address.']],
  ['ECONNRESET', ['no connection', CLOSED]],
  ['EPIPE', ['no connection', CLOSED]],
  ['UND_ERR_SOCKET', ['no connection', CLOSED]],
  ['EHOSTUNREACH', ['no connection', 'There is no way to HOST from here.']],
  ['ENETUNREACH', ['no connection', 'There is no way to HOST from here. Is this machine online?']],
  ['ETIMEDOUT', ['timed out', TOO_SLOW]],
  ['UND_ERR_CONNECT_TIMEOUT', ['timed out', TOO_SLOW]],
  ['UND_ERR_HEADERS_TIMEOUT', ['timed out', TOO_SLOW]],
  ['UND_ERR_BODY_TIMEOUT', ['timed out', 'HOST stopped in the middle of its answer.']],
  [
    'CERT_HAS_EXPIRED',
    ['bad certificate', 'The certificate of HOST has expired. Its owner has to renew it.'],
  ],
  [
    'ERR_TLS_CERT_ALTNAME_INVALID',
    [
      'bad certificate',
      'HOST shows the certificate of another. Check the address; if it is right, somebody may stand in between.',
    ],
  ],
]);

const PREFIXES: readonly (readonly [RegExp, FetchTrouble, string])[] = [
  [
    /CERT|SELF_SIGNED|^UNABLE_TO_|_CRL_|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE/,
    'bad certificate',
    'The certificate of HOST cannot be trusted. Its owner has to mend that, or somebody stands in between.',
  ],
  [/SSL|TLS|^EPROTO$/, 'no connection', 'No secure connection to HOST could be made.'],
  [/^HPE_|^UND_ERR|^Z_|BROTLI|ZSTD|^ERR_/, 'broken answer', 'The answer of HOST cannot be read.'],
];

const FALLBACK = [/^/, 'no connection', 'HOST could not be reached.'] as const;
