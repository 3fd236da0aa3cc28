import PostalMime, { type Attachment, type Email } from 'postal-mime';

/** What a mail says that came back to us. */
export type Bounce =
  /** RFC 3464: a letter could not be delivered. `status`: RFC 3463, "5.1.1". */
  | { readonly kind: 'failed'; readonly status: string; readonly answer: string | null }
  /** RFC 3464: it is still tried. */
  | { readonly kind: 'delayed' }
  /** RFC 5965: somebody called it unwanted. */
  | { readonly kind: 'complaint' };

export type ReadBounce = {
  readonly bounce: Bounce;
  /** What may be a mark of ours (letter-tokens.ts), each once: from where it came to, and from what came back. */
  readonly marks: readonly string[];
};

const LARGEST = 2_000_000;
const LONGEST_REPORT = 20_000;
const LONGEST_ANSWER = 300;
const MOST_MARKS = 20;

/** Reads a mail as a report; null: it is none. Says nothing of whether what it claims is true. */
export async function readBounce(bytes: Uint8Array): Promise<ReadBounce | null> {
  if (bytes.length > LARGEST) return null;
  const email = await PostalMime.parse(bytes, { maxNestingDepth: 20 }).catch(() => null);
  if (email === null) return null;
  const bounce = bounceIn(email);
  return bounce === null ? null : { bounce, marks: marksIn(email, bytes) };
}

function bounceIn(email: Email): Bounce | null {
  for (const part of email.attachments) {
    const type = part.mimeType.toLowerCase();
    if (type === 'message/delivery-status' || type === 'message/global-delivery-status')
      return deliveryIn(textOf(part));
    if (type === 'message/feedback-report') {
      // "not-spam" and "auth-failure" are reports, too, and no complaints (RFC 5965, 7.3).
      const kind = fieldIn(textOf(part), 'feedback-type');
      return kind === 'abuse' || kind === 'fraud' || kind === 'opt-out'
        ? { kind: 'complaint' }
        : null;
    }
  }
  return null;
}

function textOf({ content }: Attachment): string {
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  return text.slice(0, LONGEST_REPORT);
}

/** Of several recipients the last that failed: our letters have one. */
function deliveryIn(report: string): Bounce | null {
  const action = fieldIn(report, 'action');
  if (action === 'delayed') return { kind: 'delayed' };
  if (action !== 'failed') return null;
  const status = /^[245]\.\d{1,3}\.\d{1,3}/.exec(fieldIn(report, 'status') ?? '')?.[0] ?? '5.0.0';
  const answer = fieldIn(report, 'diagnostic-code')?.slice(0, LONGEST_ANSWER) ?? null;
  return { kind: 'failed', status, answer };
}

/** A field of a report, its folded lines joined, in lower case but for what the server said. */
function fieldIn(report: string, name: string): string | null {
  const lines = report.replace(/\r?\n[ \t]{1,20}/g, ' ').split(/\r?\n/);
  const line = lines.find((one) => one.toLowerCase().startsWith(`${name}:`));
  if (line === undefined) return null;
  const value = line.slice(name.length + 1).trim();
  return name === 'diagnostic-code' ? value.replace(/[\p{Cc}\s]+/gu, ' ') : value.toLowerCase();
}

const SHAPE = /(?:^|[<+\s:])([0-9a-z]{1,11}-[0-9a-f]{24})@/gi;

/** Wherever a mark of ours may stand: in the address it came to, and in the head of the letter that is sent along. */
function marksIn(email: Email, bytes: Uint8Array): string[] {
  const came = [...(email.to ?? []), ...(email.cc ?? [])].map(({ address }) => `<${address ?? ''}`);
  const delivered = email.headers
    .filter(({ key }) => key === 'delivered-to' || key === 'x-original-to' || key === 'envelope-to')
    .map(({ value }) => `<${value}`);
  const text = Buffer.from(bytes.subarray(0, LARGEST)).toString('latin1');
  const found = [...came, ...delivered, text].flatMap((words) =>
    [...words.matchAll(SHAPE)].map(([, mark = '']) => mark.toLowerCase()),
  );
  return [...new Set(found)].slice(0, MOST_MARKS);
}
