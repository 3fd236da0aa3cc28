/** Mails for tests, as programs send them. */

export type MailParts = {
  readonly from?: string;
  readonly subject?: string;
  readonly id?: string | null;
  readonly date?: string;
  /** More lines of the header. */
  readonly more?: readonly string[];
  readonly text?: string;
  readonly html?: string;
};

export const LETTER_TEXT = `The harbour board closed the north basin on Friday after cracks were found in the sea wall, its chair Ada Moore told reporters. Fishing boats were sent to Kestrel Bay for the weekend.

"We would rather be late than sorry," Moore said. An inspection begins on Monday and is to take four days, the board wrote in a notice to owners of boats.`;

/** A mail's bytes, with CRLF at its lines' ends. */
export function mail({
  from,
  subject,
  id,
  date,
  more = [],
  text,
  html,
}: MailParts = {}): Uint8Array {
  const head = [
    `From: ${from ?? 'The Harbour Letter <letter@harbour.example>'}`,
    'To: somebody@mail.example',
    `Subject: ${subject ?? 'North basin closed'}`,
    `Date: ${date ?? 'Fri, 21 Nov 2025 15:00:00 +0000'}`,
    ...(id === null ? [] : [`Message-ID: ${id ?? '<one@harbour.example>'}`]),
    'MIME-Version: 1.0',
    ...more,
    `Content-Type: text/${html === undefined ? 'plain' : 'html'}; charset=utf-8`,
  ];
  const body = html ?? text ?? LETTER_TEXT;
  return new TextEncoder().encode(`${head.join('\n')}\n\n${body}\n`.replace(/\r?\n/g, '\r\n'));
}

/** A welcome mail that asks to be confirmed. */
export function confirmationMail(id = '<confirm@harbour.example>'): Uint8Array {
  return mail({
    id,
    subject: 'Please confirm your subscription',
    html: '<p>You signed up for The Harbour Letter. Please confirm your subscription to the newsletter:</p><p><a href="https://harbour.example/confirm?t=abc">Confirm my subscription</a></p><p><a href="https://harbour.example/about">About us</a></p>',
  });
}
