import { PassThrough } from 'node:stream';
import type { MailServer } from '../../model/mail/mail-server.ts';
import type { Mailing } from '../../model/mail/mailed.ts';
import { MINUTE, type Millis, SECOND } from '../../model/time.ts';
import { mailingOf } from './read-fault.ts';

/** How long a server may take. */
export type MailPatience = {
  /** To connect, greet, and agree on TLS. */
  readonly toGreet: Millis;
  /** For any answer after that: a server may look a letter through before it says yes (RFC 5321, 4.5.3.2). */
  readonly toAnswer: Millis;
};

export const USUAL_PATIENCE: MailPatience = { toGreet: 30 * SECOND, toAnswer: 5 * MINUTE };

/** A message and where it goes. */
export type Outgoing = {
  readonly from: string;
  readonly to: string;
  readonly message: Buffer;
};

/** A conversation with the server: one letter after the other. */
export type SmtpConnection = {
  readonly send: (outgoing: Outgoing) => Promise<Mailing>;
  /** Forgets a letter that was refused: until then the server takes no other. False: it did not. */
  readonly reset: () => Promise<boolean>;
  /** Whether it can be used no more. */
  readonly hasEnded: () => boolean;
  /** Says goodbye. */
  readonly quit: () => void;
  /** Ends it at once: a letter under way fails. */
  readonly cut: () => void;
};

export type Connected =
  | { readonly kind: 'connected'; readonly connection: SmtpConnection }
  | { readonly kind: 'failed'; readonly mailing: Mailing };

/** Greets a server and signs in. The owner named it, so it may be in a private network; certificates are checked, and nothing leads elsewhere. */
export async function connectToServer(
  server: MailServer,
  patience: MailPatience,
): Promise<Connected> {
  const { default: Connection } = await import('nodemailer/lib/smtp-connection');
  const { host, port, tls, user, password } = server;
  const raw = new Connection({
    ...{ host, port, secure: tls === 'from the start' },
    ...{ requireTLS: tls === 'required', ignoreTLS: tls === 'in clear' },
    ...{ connectionTimeout: patience.toGreet, greetingTimeout: patience.toGreet },
    ...{ dnsTimeout: patience.toGreet, socketTimeout: patience.toAnswer },
    ...{ socketCloseTimeout: SECOND, maxResponseSize: LONGEST_RESPONSE },
    tls: { minVersion: 'TLSv1.2' },
  });
  let ended: unknown = null;
  const end = (reason: unknown) => {
    ended ??= reason ?? new Error('closed');
  };
  const failed = (error: unknown): Connected => {
    raw.close();
    return { kind: 'failed', mailing: mailingOf(error, false) };
  };
  const greeted = await new Promise<unknown>((resolve) => {
    raw.on('error', (error) => {
      end(error);
      resolve(error);
    });
    raw.once('end', () => {
      end(null);
      resolve(ended);
    });
    raw.connect((error) => resolve(error ?? null));
  });
  if (greeted !== null) return failed(greeted);
  const signIn = user === null ? null : { user, pass: password ?? '' };
  const refused = signIn && (await signedIn(raw, signIn, () => ended));
  if (refused !== null) return failed(refused);
  return {
    kind: 'connected',
    connection: {
      send: (outgoing) => sendOver(raw, outgoing),
      reset: () => resetOver(raw),
      hasEnded: () => ended !== null,
      quit: () => {
        end(null);
        raw.quit();
      },
      cut: () => {
        end(null);
        raw.close();
      },
    },
  };
}

const LONGEST_RESPONSE = 100_000;

/** What is used of nodemailer's connection. */
type Raw = {
  once(event: 'end', listener: () => void): unknown;
  off(event: 'end', listener: () => void): unknown;
  reset(done: (error?: unknown) => void): void;
  login(auth: { user: string; pass: string }, done: (error?: unknown) => void): void;
  send(
    envelope: { from: string; to: string[]; size: number },
    message: PassThrough,
    done: (error: unknown, info?: { response: string }) => void,
  ): void;
};

/** Null: the server knows us. */
function signedIn(
  raw: Raw,
  auth: { user: string; pass: string },
  ended: () => unknown,
): Promise<unknown> {
  return new Promise((resolve) => {
    raw.once('end', () => resolve(ended()));
    raw.login(auth, (error) => resolve(error ?? null));
  });
}

function resetOver(raw: Raw): Promise<boolean> {
  return new Promise((resolve) => {
    const onEnd = () => resolve(false);
    raw.once('end', onEnd);
    raw.reset((error) => {
      raw.off('end', onEnd);
      resolve(error == null);
    });
  });
}

function sendOver(raw: Raw, { from, to, message }: Outgoing): Promise<Mailing> {
  return new Promise((resolve) => {
    const body = new PassThrough();
    let isHandedOn = false;
    // The dot that ends a letter is written after its last byte was read: before, no server can have taken it.
    body.once('end', () => {
      isHandedOn = true;
    });
    // Where the conversation ends in silence nobody calls back.
    const onEnd = () => setImmediate(() => resolve(mailingOf(new Error('closed'), isHandedOn)));
    raw.once('end', onEnd);
    raw.send({ from, to: [to], size: message.length }, body, (error, info) => {
      raw.off('end', onEnd);
      if (error != null) resolve(mailingOf(error, isHandedOn));
      else resolve({ kind: 'taken', answer: (info?.response ?? '').slice(0, 300) });
    });
    body.end(message);
  });
}
