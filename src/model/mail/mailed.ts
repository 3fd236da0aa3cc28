/** An address with whoever is behind it. */
export type MailParty = { readonly name: string | null; readonly address: string };

/** A letter as it is handed to the server: for one recipient. */
export type MailedLetter = {
  readonly from: MailParty;
  readonly replyTo: string | null;
  readonly to: MailParty;
  /** Where it comes back to; null: nowhere that we read, so to `from`. */
  readonly returnPath: string | null;
  /** Without the angle brackets. */
  readonly messageId: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  /** Each one line; names as they are written. */
  readonly headers: Readonly<Record<string, string>>;
};

/** What became of a letter that was handed on. `answer`: the server's own words, one line, shortened. */
export type Mailing =
  | { readonly kind: 'taken'; readonly answer: string }
  /** Nothing of it has gone out: the server cannot be reached, or takes nothing from us. */
  | { readonly kind: 'no server'; readonly fault: MailFault; readonly answer: string }
  /** The server took none of it: for now (4xx) or for good (5xx). */
  | {
      readonly kind: 'refused';
      readonly what: 'recipient' | 'letter';
      readonly isForGood: boolean;
      /** RFC 3463: "5.1.1"; null: the server does not say. */
      readonly status: string | null;
      readonly answer: string;
    }
  /** All of it was on its way when the connection ended. */
  | { readonly kind: 'in doubt'; readonly answer: string };

/** Why a server cannot be used. */
export type MailFault =
  | 'no such host'
  | 'no connection'
  | 'no answer'
  | 'no TLS'
  | 'wrong certificate'
  | 'wrong password'
  | 'wrong sender'
  | 'closed'
  | 'no SMTP';
