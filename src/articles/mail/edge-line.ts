import type { RemovalReason } from '../../model/removal.ts';
import { simplified } from '../furniture/lines.ts';
import { PhraseFinder } from '../furniture/phrase-finder.ts';
import { PhraseOpenings } from '../furniture/phrase-openings.ts';
import type { MailLine } from './mail-line.ts';
import { EDGE_WORDS, SPONSOR_OPENINGS } from './mail-words.ts';

const EDGES = new PhraseFinder(EDGE_WORDS, { wholeWords: false });
const SPONSORS = new PhraseOpenings(SPONSOR_OPENINGS);
const SPONSORS_ALONE: ReadonlySet<string> = new Set(SPONSOR_OPENINGS);

/** Words of a line that says what mails say at their edges, and no link; with one it may be longer. */
const MOST_WORDS = 30;
const MOST_WITH_LINK = 90;
/** Words of a row of badges and of a note about rights. */
const MOST_IN_ROW = 14;
const MOST_LEGAL = 60;

/** Addresses for those who do not want the mail, or want it elsewhere. */
const EDGE_ADDRESS =
  /unsubscri|\bopt-?out\b|opt_out|abmeld|abbestell|d[eé]sabon|desinscri|d[eé]sinscri|cancelar-|disiscri|uitschrij|wypisz|otpis|preference|update[_-]?profile|manage[_-]?(?:sub|pref)|email-settings|\/(?:profile|vcard|about)\?u=|forward-?to-?(?:a-)?friend|campaign-archive|viewinbrowser|view-?in-?browser|webversion|web-version|viewonline|view-?online|view_online|action=unsub|privacy|datenschutz|impressum|\/terms(?:$|[/?-])/i;

/** People's and outlets' own pages on other platforms. */
const SOCIAL =
  /^https?:\/\/(?:[\w-]{1,20}\.)?(?:facebook\.com|fb\.com|twitter\.com|x\.com|instagram\.com|linkedin\.com|youtube\.com|youtu\.be|tiktok\.com|threads\.net|bsky\.app|mastodon\.[a-z]{2,10}|t\.me|wa\.me|whatsapp\.com|pinterest\.[a-z]{2,3}|vk\.com|ok\.ru|xing\.com|weibo\.com|line\.me|snapchat\.com|reddit\.com|discord\.gg|flipboard\.com|spotify\.com|open\.spotify\.com|podcasts\.apple\.com)(?:\/|$)/i;

const APP = /^https?:\/\/(?:apps|itunes)\.apple\.com\/|^https?:\/\/play\.google\.com\/store\/apps/i;

/** Why a line is none of the mail's news, by what only mails have; null if it may be. */
export function edgeReasonOf(line: MailLine): RemovalReason | null {
  return byAddresses(line) ?? (line.text === '' ? null : byWords(line));
}

function byAddresses(line: MailLine): RemovalReason | null {
  const { links, words } = line;
  if (links.length === 0 || words > MOST_IN_ROW) return null;
  if (links.every((href) => APP.test(href))) return 'prompt to the reader';
  return links.every((href) => SOCIAL.test(href)) && isMostlyLinked(line) ? 'page control' : null;
}

function byWords(line: MailLine): RemovalReason | null {
  const { text, words, block } = line;
  if (isCopyright(text) && words <= MOST_LEGAL) return 'copyright or legal line';
  const leadsOut = block.links.some((link) => EDGE_ADDRESS.test(link.attribute('href') ?? ''));
  if (leadsOut && isMostlyLinked(line) && words <= MOST_WORDS) return 'prompt to the reader';
  const isLinked = block.links.length > 0;
  // Who says so in quotes is somebody.
  if (!isLinked && /[“”„«»「]/.test(text)) return null;
  if (words > (isLinked ? MOST_WITH_LINK : MOST_WORDS)) return null;
  return EDGES.isIn(simplified(text)) ? 'prompt to the reader' : null;
}

function isMostlyLinked({ block, text }: MailLine): boolean {
  return block.linked >= text.length * 0.5 || text.length < 40;
}

function isCopyright(text: string): boolean {
  return (
    /^[\s\p{P}]{0,3}(?:©|\(c\)\s|copyright\b)/iu.test(text) || /©\s?(?:\d{4}|\p{Lu})/u.test(text)
  );
}

/** Words of a label, and of an advertisement's headline with the label behind it: "Sleep well (Sponsor)". */
const LONGEST_LABEL = 12;
const LONGEST_AD_HEADLINE = 30;

/** Whether a line says that what stands below or beside it was paid for ("Together with Acme"). */
export function labelsSponsor({ text, words, furniture }: MailLine): boolean {
  if (text === '' || words > LONGEST_AD_HEADLINE) return false;
  const behind = /[([]([^()[\]]{2,24})[)\]]$/.exec(text)?.[1];
  if (behind !== undefined && SPONSORS_ALONE.has(behind.toLowerCase())) return true;
  if (words > LONGEST_LABEL) return false;
  if (furniture === 'advertisement') return true;
  const plain = simplified(text)
    .replace(/^[^\p{L}\p{N}[]+/u, '')
    .replace(/(?<![^\p{L}\p{N}\]])[^\p{L}\p{N}\]]+$/u, '');
  if (SPONSORS_ALONE.has(plain)) return true;
  const opening = SPONSORS.openingOf(plain);
  // "Promotion for the ferry's captain" is a headline: only openings of two words take a name.
  return opening !== null && /\s/.test(opening) && !/[.!?]$/.test(text);
}

/** A postal address: in a mail's foot, and only there, it is no text. */
export function isPostalAddress({ text, words }: MailLine): boolean {
  return (
    words <= 25 &&
    /\d/.test(text) &&
    /[,·|•–-]|\d{4,6}/.test(text) &&
    !/[.!?]$/.test(text.replace(/\b\p{L}{1,5}\.$/u, ''))
  );
}
