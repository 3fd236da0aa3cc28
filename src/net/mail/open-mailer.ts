/** The way out for letters: connections to the owner's mail server, kept for a while and used one letter at a time. */
import type { MailServer } from '../../model/mail/mail-server.ts';
import type { MailedLetter, Mailing } from '../../model/mail/mailed.ts';
import { SECOND } from '../../model/time.ts';
import { buildMessage } from './build-message.ts';
import {
  connectToServer,
  type MailPatience,
  type Outgoing,
  type SmtpConnection,
  USUAL_PATIENCE,
} from './smtp-connection.ts';

export type Mailer = {
  /** Hands a letter on, once: what cannot be known to have failed is in doubt, never tried again here. */
  readonly send: (letter: MailedLetter, at: Date) => Promise<Mailing>;
  /** Says goodbye to the server; letters under way are finished first, as long as they may take. */
  readonly close: () => Promise<void>;
  /** Ends all connections at once: letters under way fail or are in doubt. */
  readonly cut: () => void;
};

export type MailerOptions = {
  readonly server: MailServer;
  readonly patience?: MailPatience;
};

/** Some servers count letters a connection. */
const LETTERS_A_CONNECTION = 100;
const IDLE_FOR = 5 * SECOND;

type Kept = { readonly connection: SmtpConnection; letters: number; timer: NodeJS.Timeout | null };

/** As many connections as letters are sent at once; whoever calls says how many. */
export function openMailer({ server, patience = USUAL_PATIENCE }: MailerOptions): Mailer {
  const idle: Kept[] = [];
  const used = new Set<Kept>();
  const underWay = new Set<Promise<Mailing>>();

  const keep = (kept: Kept) => {
    used.delete(kept);
    if (kept.connection.hasEnded()) return;
    if (kept.letters >= LETTERS_A_CONNECTION) return kept.connection.quit();
    kept.timer = setTimeout(() => {
      idle.splice(idle.indexOf(kept), 1);
      kept.connection.quit();
    }, IDLE_FOR).unref();
    idle.push(kept);
  };
  const takeIdle = (): Kept | null => {
    for (let kept = idle.pop(); kept !== undefined; kept = idle.pop()) {
      if (kept.timer !== null) clearTimeout(kept.timer);
      if (!kept.connection.hasEnded()) return kept;
    }
    return null;
  };
  const sendBy = async (kept: Kept, outgoing: Outgoing): Promise<Mailing> => {
    used.add(kept);
    kept.letters += 1;
    const mailing = await kept.connection.send(outgoing);
    const canGoOn =
      mailing.kind === 'taken' || (mailing.kind === 'refused' && (await kept.connection.reset()));
    if (!canGoOn) kept.connection.cut();
    keep(kept);
    return mailing;
  };
  const send = async (outgoing: Outgoing): Promise<Mailing> => {
    const known = takeIdle();
    if (known !== null) {
      const mailing = await sendBy(known, outgoing);
      // The server had ended a conversation that was quiet: nothing of the letter went out.
      if (mailing.kind !== 'no server' || mailing.fault !== 'closed') return mailing;
    }
    const connected = await connectToServer(server, patience);
    if (connected.kind === 'failed') return connected.mailing;
    return sendBy({ connection: connected.connection, letters: 0, timer: null }, outgoing);
  };
  return {
    send: async (letter, at) => {
      const message = await buildMessage(letter, at);
      const from = letter.returnPath ?? letter.from.address;
      const sending = send({ from, to: letter.to.address, message });
      underWay.add(sending);
      return sending.finally(() => underWay.delete(sending));
    },
    close: async () => {
      await Promise.allSettled(underWay);
      for (let kept = takeIdle(); kept !== null; kept = takeIdle()) kept.connection.quit();
    },
    cut: () => {
      for (const { connection } of [...idle, ...used]) connection.cut();
    },
  };
}
