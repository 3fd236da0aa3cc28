import type { MailFault, Mailing } from '../../model/mail/mailed.ts';

const LONGEST_ANSWER = 300;

/** What nodemailer says of a failure; none of it is trusted to be there. */
type Failure = {
  readonly code?: unknown;
  readonly originalCode?: unknown;
  readonly command?: unknown;
  readonly response?: unknown;
  readonly responseCode?: unknown;
  readonly rejectedErrors?: unknown;
  readonly message?: unknown;
};

/** What a failed delivery comes to; `isHandedOn`: the last byte of the letter had been given to the socket. */
export function mailingOf(error: unknown, isHandedOn: boolean): Mailing {
  const failure: Failure = typeof error === 'object' && error !== null ? error : {};
  const code = typeof failure.responseCode === 'number' ? failure.responseCode : null;
  const command = String(failure.command ?? '');
  const answer = answerOf(failure);
  // 421 says that the connection ends, whatever it was asked (RFC 5321, 3.8).
  if (code !== null && code !== 421 && (command === 'RCPT TO' || command === 'DATA')) {
    const what = command === 'RCPT TO' ? 'recipient' : 'letter';
    return { kind: 'refused', what, isForGood: code >= 500, status: statusOf(failure), answer };
  }
  if (isHandedOn && code === null) return { kind: 'in doubt', answer };
  return { kind: 'no server', fault: faultOf(failure, { code, command }), answer };
}

/** RFC 3463 and 2034: after the code. */
function statusOf({ response }: Failure): string | null {
  const [, status] = /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(textOf(response)) ?? [];
  return status ?? null;
}

function answerOf({ response, message }: Failure): string {
  const words = textOf(response) || textOf(message);
  return words
    .slice(0, 4 * LONGEST_ANSWER)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .slice(0, LONGEST_ANSWER)
    .trim();
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

type Asked = { readonly code: number | null; readonly command: string };

function faultOf(failure: Failure, { code, command }: Asked): MailFault {
  const kind = textOf(failure.code);
  const inner = textOf(failure.originalCode);
  if (kind === 'EAUTH' || command.startsWith('AUTH') || code === 530 || code === 535)
    return 'wrong password';
  if (code !== null && code !== 421 && command === 'MAIL FROM') return 'wrong sender';
  // A greeting that says no is SMTP all the same.
  if (code !== null && kind === 'EPROTOCOL') return 'closed';
  return FAULTS.find(([pattern]) => pattern.test(`${kind} ${inner}`))?.[1] ?? 'closed';
}

/** The first that fits: codes of nodemailer, of Node's sockets and of OpenSSL. */
const FAULTS: readonly (readonly [pattern: RegExp, fault: MailFault])[] = [
  [/EDNS|ENOTFOUND/, 'no such host'],
  [/CERT|SELF_SIGNED|UNABLE_TO_VERIFY/, 'wrong certificate'],
  [/ETLS|ERR_SSL|ERR_TLS/, 'no TLS'],
  [/ETIMEDOUT/, 'no answer'],
  [/ECONNREFUSED|EHOSTUNREACH|ENETUNREACH/, 'no connection'],
  [/EPROTOCOL/, 'no SMTP'],
];
