/**
 * Takes mail by SMTP (RFC 5321) for addresses that are known, and for nothing else: no AUTH, no relaying, nothing is
 * ever sent on. The protocol is smtp-server's; what is here are its bounds.
 *
 * The end of a mail is CRLF "." CRLF alone (smtp-server compares the five bytes), so that what another server takes for
 * text is text here too: "\n.\r\n" and its like smuggle nothing (CVE-2023-51764 and its kin).
 */
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { SECOND } from '../../model/time.ts';
import { gatherMail } from './gather-mail.ts';
import { RECEIVER_LIMITS, type ReceiverLimits } from './receiver-limits.ts';
import { Refusal } from './refusal.ts';

/** A mail as it was handed over; nothing of it was checked. */
export type ReceivedMail = {
  /** MAIL FROM; empty: a bounce, or what looks like one. */
  readonly from: string;
  /** Those that were taken at RCPT, once each. */
  readonly to: readonly string[];
  readonly bytes: Uint8Array;
};

/** Whether a mail was committed. 'no room' and 'not now': it is to be offered again. */
export type MailTaken = 'taken' | 'no room' | 'not now';

export type ReceiverPlan = {
  readonly host: string;
  /** 0: a free one. */
  readonly port: number;
  /** How the server calls itself. */
  readonly name: string;
  /** PEM; null: without STARTTLS. */
  readonly tls: { readonly key: string; readonly cert: string } | null;
  /** Whether an address exists. Throws: it cannot be told now. */
  readonly isKnown: (address: string) => Promise<boolean>;
  readonly take: (mail: ReceivedMail) => Promise<MailTaken>;
  readonly onFault: (error: unknown) => void;
  readonly limits?: Partial<ReceiverLimits>;
};

export type MailReceiver = {
  readonly port: number;
  readonly close: () => Promise<void>;
};

/** Starts to listen. Rejects if the address cannot be listened on. */
export function openReceiver(plan: ReceiverPlan): Promise<MailReceiver> {
  const limits = { ...RECEIVER_LIMITS, ...plan.limits };
  const server = serverOf(plan, limits);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    const listener = server.listen(plan.port, plan.host, () => {
      server.off('error', reject);
      // A connection that breaks off concerns nobody; smtp-server tells it here all the same.
      server.on('error', () => {});
      const address = listener.address();
      const port = typeof address === 'object' && address !== null ? address.port : plan.port;
      resolve({ port, close: () => closeServer(server) });
    });
  });
}

function closeServer(server: SMTPServer): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    for (const connection of [...server.connections]) connection.close();
  });
}

function serverOf(plan: ReceiverPlan, limits: ReceiverLimits): SMTPServer {
  const conversations = openConversations(limits);
  const gather = gatherMail(limits);
  const server = new SMTPServer({
    name: plan.name,
    banner: 'Hearsay takes newsletters',
    size: limits.mailBytes,
    ...(plan.tls !== null && { key: plan.tls.key, cert: plan.tls.cert, minVersion: 'TLSv1.2' }),
    disabledCommands: plan.tls === null ? ['AUTH', 'STARTTLS'] : ['AUTH'],
    authOptional: true,
    disableReverseLookup: true,
    logger: false,
    maxClients: limits.connections,
    maxRecipients: limits.recipients,
    maxCommandLength: 2_048,
    socketTimeout: limits.silence,
    closeTimeout: SECOND,
    onConnect: (session, answer) => {
      const trouble = conversations.open(server, session);
      answer(trouble);
    },
    onClose: (session) => conversations.close(session),
    onRcptTo: ({ address }, session, answer) => {
      askKnown(plan, conversations, { address, session }).then(
        () => answer(),
        (error: unknown) => answer(toAnswer(plan, error)),
      );
    },
    onData: (stream, session, answer) => {
      receive(plan, gather, { stream, session }).then(
        () => answer(null, 'Taken'),
        (error: unknown) => answer(toAnswer(plan, error)),
      );
    },
  });
  return server;
}

/** A fault of ours must not lose mail: whoever sends tries again. */
function toAnswer({ onFault }: ReceiverPlan, error: unknown): Error {
  if (error instanceof Refusal) return error;
  onFault(error);
  return new Refusal(451, 'This cannot be taken now, try again later');
}

type Conversations = ReturnType<typeof openConversations>;

/** Counts who is talking, and what each asked for that is not there. */
function openConversations(limits: ReceiverLimits) {
  const ends = new Map<string, NodeJS.Timeout>();
  const unknown = new Map<string, number>();
  return {
    open: (server: SMTPServer, session: SMTPServerSession): Refusal | null => {
      const all = [...server.connections];
      const ofHost = all.filter(({ remoteAddress }) => remoteAddress === session.remoteAddress);
      if (ofHost.length > limits.perHost)
        return new Refusal(421, 'Too many connections from your address');
      const end = () => {
        for (const one of [...server.connections]) if (one.session.id === session.id) one.close();
      };
      ends.set(session.id, setTimeout(end, limits.conversation).unref());
      return null;
    },
    close: ({ id }: SMTPServerSession): void => {
      clearTimeout(ends.get(id));
      ends.delete(id);
      unknown.delete(id);
    },
    /** How many addresses of this conversation were unknown, this one among them. */
    countUnknown: ({ id }: SMTPServerSession): number => {
      const count = (unknown.get(id) ?? 0) + 1;
      unknown.set(id, count);
      return count;
    },
    limits,
  };
}

type Asked = { readonly address: string; readonly session: SMTPServerSession };

/** Throws Refusal where there is no such address. Whoever tries one after the other waits ever longer, then has to begin anew. */
async function askKnown(
  { isKnown }: ReceiverPlan,
  conversations: Conversations,
  { address, session }: Asked,
): Promise<void> {
  if (await isKnown(address)) return;
  const { unknown, unknownWait } = conversations.limits;
  const count = conversations.countUnknown(session);
  await new Promise((resolve) => setTimeout(resolve, count * unknownWait).unref());
  if (count >= unknown) throw new Refusal(421, 'Too many unknown addresses');
  throw new Refusal(550, 'There is no such address here');
}

type Offered = { readonly stream: SMTPServerDataStream; readonly session: SMTPServerSession };

async function receive(
  { take }: ReceiverPlan,
  gather: ReturnType<typeof gatherMail>,
  { stream, session }: Offered,
): Promise<void> {
  const { mailFrom, rcptTo } = session.envelope;
  await gather(stream, async (bytes) => {
    const to = [...new Set(rcptTo.map(({ address }) => address))];
    const from = mailFrom === false ? '' : mailFrom.address;
    const taken = await take({ from, to, bytes });
    if (taken === 'no room') throw new Refusal(452, 'There is no room now, try again later');
    if (taken === 'not now') throw new Refusal(451, 'This cannot be taken now, try again later');
  });
}
