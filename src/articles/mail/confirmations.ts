import type { Email } from 'postal-mime';
import type { LetterLink } from '../../model/mail/newsletter.ts';
import { webAddress } from '../markup/clean-address.ts';
import { elementsOf, textOf } from '../tree/page-element.ts';
import { parseMarkup } from '../tree/parse-markup.ts';

/** Links shown; a mail that asks to be confirmed has one. */
const MOST_LINKS = 3;
/** UTF-16 units of a mail's beginning in which it asks. */
const ASKING = 3_000;
const LONGEST_ADDRESS = 2_000;
const LONGEST_WORDS = 120;
/** UTF-16 units of markup; such mails are short. */
const LONGEST_MARKUP = 500_000;

/** "Confirm", "verify", "activate" in the languages of newsletters. */
const CONFIRM =
  /(?:confirm|verif|activat|opt-?in|bestätig|bestaetig|aktivier|подтверд|підтвер|potwierd|bevestig|bekräft|bekreft|bekræft|vahvista|onayla|doğrula|potvr|megerősít|επιβεβαί|تأكيد|أكد|تفعيل|אישור|確認|确认|確定|확인|xác nhận)/iu;

/** What is asked for: a subscription, an address. */
const SUBSCRIPTION =
  /(?:subscri|sign(?:ed|ing)?[ -]?up|newsletter|mailing list|e-?mail|registr|abonn|anmeld|suscri|boletín|inscri|abbonament|iscri|assinatura|подписк|рассылк|підписк|subskryp|nyhetsbrev|nieuwsbrief|uutiskirje|bülten|اشتراك|نشرة|רישום|購読|登録|订阅|訂閱|구독|đăng ký)/iu;

type Words = { readonly subject: string; readonly text: string };

/**
 * Where a mail asks that a subscription be confirmed, as the mail leads there: nothing is opened. Empty if the mail
 * does not ask.
 */
export function findConfirmations(email: Email, { subject, text }: Words): LetterLink[] {
  const words = `${subject}\n${text.slice(0, ASKING)}`;
  if (!CONFIRM.test(words) || !SUBSCRIPTION.test(words)) return [];
  const links = email.html ? linksOfMarkup(email.html) : linksOfText(email.text ?? '');
  const confirming = links.filter((link) => CONFIRM.test(`${link.text} ${link.url}`));
  // A short mail that asks in its subject, and leads to one place, leads there.
  const only = CONFIRM.test(subject) && links.length === 1 ? links : [];
  return (confirming.length > 0 ? confirming : only).slice(0, MOST_LINKS);
}

function linksOfMarkup(html: string): LetterLink[] {
  const links: LetterLink[] = [];
  for (const element of elementsOf(parseMarkup(html.slice(0, LONGEST_MARKUP)))) {
    if (element.name !== 'a') continue;
    const words = textOf(element)
      .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
      .trim();
    addLink(links, { text: words, address: element.attribute('href') ?? '' });
    if (links.length >= MOST_LOOKED_AT) break;
  }
  return links;
}

const MOST_LOOKED_AT = 200;

/** In plain text the address stands by itself, what it is for in the line above. */
function linksOfText(text: string): LetterLink[] {
  const links: LetterLink[] = [];
  for (const [address] of text.slice(0, LONGEST_MARKUP).matchAll(/https?:\/\/[^\s<>"]{1,2000}/gi)) {
    addLink(links, { text: '', address: address.replace(/[.,;:!?)\]]{1,5}$/, '') });
    if (links.length >= MOST_LOOKED_AT) break;
  }
  return links;
}

function addLink(links: LetterLink[], { text, address }: { text: string; address: string }): void {
  if (address.length > LONGEST_ADDRESS || !/^\s*https?:/i.test(address)) return;
  const url = webAddress(address, null);
  if (url === null || links.some((known) => known.url === url)) return;
  links.push({ text: text.slice(0, LONGEST_WORDS).toWellFormed(), url });
}
