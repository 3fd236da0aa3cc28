import type { Desk } from '../../desk.ts';
import type { MailedLetter } from '../../model/mail/mailed.ts';
import type { Millis } from '../../model/time.ts';
import type { Claimed } from '../../store/mail/outbox/claim-letters.ts';
import { footWords } from './foot-words.ts';
import { leaveToken, letterMark, mineToken } from './letter-tokens.ts';
import type { MailSettings } from './mail-settings.ts';

type Composing = {
  readonly desk: Pick<Desk, 'keys' | 'mail'>;
  readonly settings: MailSettings;
};

/** A letter with all that its kind must have: headers, foot, the way back. */
export function composeLetter({ desk, settings }: Composing, letter: Claimed): MailedLetter {
  const { from, replyTo, bounces } = settings;
  const mark = letterMark(desk, letter);
  const ways = waysOf(desk, letter);
  const foot = footOf({ desk, settings }, letter, ways);
  return {
    ...{ from, replyTo, to: { name: letter.toName, address: letter.to } },
    returnPath: bounces === null ? null : withMark(bounces, mark),
    // The same however often it is tried: who gets it twice after all sees one.
    messageId: `${mark}@${domainOf(from.address)}`,
    subject: letter.subject,
    text: withTextFoot(letter.text, foot),
    html: letter.html === null ? null : withHtmlFoot(letter.html, foot),
    headers: { ...AUTOMATIC, ...(ways !== null && listHeaders(desk, letter, ways)) },
  };
}

/** RFC 3834, 5: no program shall answer it; Exchange has a word of its own for that. */
const AUTOMATIC = {
  'Auto-Submitted': 'auto-generated',
  'X-Auto-Response-Suppress': 'All',
} as const;

type Ways = { readonly leave: string; readonly mine: string };

/** Null: nobody asked for it by a list, so there is none to leave. */
function waysOf(desk: Composing['desk'], { to, list }: Claimed): Ways | null {
  if (list === null) return null;
  const { address } = desk.mail;
  return {
    leave: `${address}/letters/leave/${leaveToken(desk, { address: to, list })}`,
    mine: `${address}/letters/mine/${mineToken(desk, to)}`,
  };
}

/** RFC 2919, 2369 and 8058; the last wants https, since whoever asks there does so by itself. */
function listHeaders(
  desk: Composing['desk'],
  { list }: Claimed,
  { leave }: Ways,
): Record<string, string> {
  const host = URL.parse(desk.mail.address)?.hostname ?? 'localhost';
  const name = (list ?? '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60);
  return {
    'List-Id': `<${name}.hearsay.${host}>`,
    'List-Unsubscribe': `<${leave}>`,
    ...(leave.startsWith('https:') && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
    Precedence: 'list',
  };
}

/** Sub-addressing (RFC 5233), with a minus where the name has a plus already. */
function withMark(address: string, mark: string): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, at)}+${mark}${address.slice(at)}`;
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

type Foot = {
  readonly lines: readonly FootLine[];
  /** "rtl" or "ltr". */
  readonly direction: string;
  readonly language: string;
};
type FootLine = { readonly words: string; readonly link: string | null };

function footOf({ desk, settings }: Composing, letter: Claimed, ways: Ways | null): Foot {
  const { language, since } = letter;
  const words = footWords(language);
  const host = URL.parse(desk.mail.address)?.host ?? desk.mail.address;
  const wanted =
    ways === null
      ? []
      : [
          { words: reasonOf(words.reason, { host, since, language }), link: null },
          { words: words.leave, link: ways.leave },
          { words: words.mine, link: ways.mine },
        ];
  const imprint = (settings.imprint ?? '').split(/\r?\n/).filter((line) => line.trim() !== '');
  const lines = [...wanted, ...imprint.map((line) => ({ words: line, link: null }))];
  return { lines, language, direction: /^(?:ar|he|fa|ur)\b/i.test(language) ? 'rtl' : 'ltr' };
}

type Reason = { readonly host: string; readonly since: Millis | null; readonly language: string };

function reasonOf(words: string, { host, since, language }: Reason): string {
  const [known = 'en'] = Intl.DateTimeFormat.supportedLocalesOf([language, 'en']);
  const format = new Intl.DateTimeFormat(known, { dateStyle: 'long', timeZone: 'UTC' });
  return words.replace('{house}', () => host).replace('{date}', () => format.format(since ?? 0));
}

function withTextFoot(text: string, { lines }: Foot): string {
  if (lines.length === 0) return text;
  const foot = lines.map(({ words, link }) => (link === null ? words : `${words}:\n${link}`));
  // RFC 3676, 4.3: what programs take for the end of what was said.
  return `${text.trimEnd()}\n\n-- \n${foot.join('\n')}\n`;
}

/** Mail programs know little of style sheets: it stands at each thing. */
function withHtmlFoot(html: string, { lines, direction, language }: Foot): string {
  if (lines.length === 0) return html;
  const rows = lines.map(({ words, link }) =>
    link === null
      ? escaped(words)
      : `<a href="${escaped(link)}" style="color:#5a5a5a;text-decoration:underline">${escaped(words)}</a>`,
  );
  const foot = `<div lang="${escaped(language)}" dir="${direction}" style="max-width:600px;margin:24px auto 0;padding:12px 16px;border-top:1px solid #c8c8c8;font:13px/1.6 Georgia,serif;color:#5a5a5a">${rows.join('<br>')}</div>`;
  const end = html.toLowerCase().lastIndexOf('</body>');
  return end === -1 ? `${html}${foot}` : `${html.slice(0, end)}${foot}${html.slice(end)}`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
