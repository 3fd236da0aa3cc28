import { type Furniture, furnitureOf } from '../furniture/furniture-of.ts';
import { isSentence, wordCount } from '../furniture/lines.ts';
import { captionAround } from '../html-paragraphs.ts';
import type { Block } from '../tree/blocks.ts';
import { HEADINGS } from '../tree/element-kinds.ts';
import { type PageElement, textOf } from '../tree/page-element.ts';

/** A line of a mail, and what can be told of it without its neighbours. */
export type MailLine = {
  readonly block: Block;
  readonly text: string;
  readonly words: number;
  /** Whether all of it is set as a heading or bold. */
  readonly isHeading: boolean;
  /** Where all of it leads; null if part of it is no link, or its links lead apart. */
  readonly linkedTo: string | null;
  /** The line without the source that some print behind a headline ("... abyssal.example"). */
  readonly title: string;
  /** The addresses in it, and round it, each once. */
  readonly links: readonly string[];
  /** The link with which it begins: its words, and where it leads. */
  readonly lead: Lead | null;
  /** The link at its end that only says "Read more". */
  readonly more: { readonly href: string; readonly from: number } | null;
  readonly isCaption: boolean;
  readonly furniture: Furniture | null;
  /** Whether it is a sentence or more of somebody's text. */
  readonly isText: boolean;
};

/** Bold or linked words with which a line of text begins. */
export type Lead = {
  readonly text: string;
  readonly href: string | null;
  /** Where in the line the text begins that they head. */
  readonly end: number;
};

const FEWEST_WORDS = 8;
/** UTF-16 units: no heading, headline or label is longer. */
const LONGEST_HEADING = 300;

/** Reads one of a sanitised mail's lines. */
export function mailLine(block: Block): MailLine {
  const { text } = block;
  const around = surroundings(block);
  const words = wordCount(text);
  const furniture = text === '' ? null : furnitureOf(text);
  const links = linksOf(block, around.href);
  const isShort = text !== '' && text.length <= LONGEST_HEADING;
  const isHeading = isShort && (around.isHeading || isBold(block));
  const linked = isShort ? linkedPart(block, links, around.href) : null;
  const linkedTo = linked?.href ?? null;
  const isCaption = captionAround(block) !== null;
  const long = words >= FEWEST_WORDS && (isSentence(text) || words >= 20);
  return {
    block,
    text,
    words,
    isHeading,
    linkedTo,
    title: linked?.text ?? text,
    links,
    lead: linkedTo === null && !isHeading && words >= 10 ? leadOf(block) : null,
    more: moreOf(block, linkedTo),
    isCaption,
    furniture,
    isText: furniture === null && !isCaption && !isHeading && long,
  };
}

type Surroundings = { readonly href: string | null; readonly isHeading: boolean };

function surroundings({ parent }: Block): Surroundings {
  let href: string | null = null;
  let isHeading = false;
  for (let around: PageElement | null = parent; around !== null; around = around.parent) {
    if (around.name === 'a') href ??= around.attribute('href');
    isHeading ||= HEADINGS.has(around.name);
  }
  return { href, isHeading };
}

function linksOf({ links, media }: Block, around: string | null): string[] {
  const all = links.flatMap((link) => link.attribute('href') ?? []);
  for (const one of media) {
    const href = one.parent?.name === 'a' ? one.parent.attribute('href') : null;
    if (href !== null) all.push(href);
  }
  if (around !== null) all.push(around);
  return [...new Set(all.filter((href) => /^https?:/.test(href)))].slice(0, 60);
}

/** Of a link nearly all of the line counts: senders leave a bullet or an arrow outside. */
const NEARLY_ALL = 0.85;
/** Of a headline with its source behind it at least so much is the link. */
const MOST = 0.5;
/** A site's name or address, in brackets or not. */
const SOURCE =
  /^[\s([|–—·•-]{1,4}(?:[\w-]{1,40}\.){1,4}\p{L}{2,12}[\s)\]]{0,2}$|^\s{0,2}[([][^()[\]]{2,40}[)\]]$/u;

type LinkedPart = { readonly href: string; readonly text: string };

function linkedPart(
  { text, linked, links: elements }: Block,
  links: readonly string[],
  around: string | null,
): LinkedPart | null {
  const [href] = links;
  if (href === undefined || links.length > 1) return null;
  if (around !== null || linked >= text.length * NEARLY_ALL) return { href, text };
  const [element] = elements;
  if (element === undefined || linked < text.length * MOST) return null;
  const words = textOf(element).replace(/\s+/g, ' ').trim();
  const isHeadline = text.startsWith(words) && SOURCE.test(text.slice(words.length));
  return isHeadline ? { href, text: words } : null;
}

const BOLD = new Set(['b', 'strong']);

function isBold({ parent, from, to, text }: Block): boolean {
  if (parent.name === 'th' || BOLD.has(parent.name)) return true;
  let length = 0;
  for (const node of parent.children.slice(from, to)) {
    if (typeof node === 'object') length += boldIn(node);
    else if (/\S/.test(node)) return false;
  }
  return length >= text.length * NEARLY_ALL;
}

function boldIn(element: PageElement): number {
  if (BOLD.has(element.name)) return textOf(element).trim().length;
  return element.children.reduce(
    (sum, child) => sum + (typeof child === 'object' ? boldIn(child) : 0),
    0,
  );
}

const LONGEST_LEAD = 25;

/** The first element of a line, where text follows it in the line and nothing but a bullet stands before it. */
function leadOf({ parent, from, to, text: line }: Block): Lead | null {
  const nodes = parent.children.slice(from, to);
  const first = nodes.find((node) => /[\p{L}\p{M}]/u.test(textOf(node)));
  if (first === undefined || typeof first === 'string') return null;
  const text = textOf(first).replace(/\s+/g, ' ').trim();
  const link = linkIn(first);
  const words = wordCount(text);
  if (!BOLD.has(first.name) && first !== link) return null;
  if (words < 2 || words > LONGEST_LEAD) return null;
  const end = endOfLead(line, text);
  return end === null ? null : { text, href: link?.attribute('href') ?? null, end };
}

/** Where the text begins behind words that head it; null where they are part of its first sentence. */
function endOfLead(text: string, lead: string): number | null {
  const at = text.indexOf(lead);
  const end = at + lead.length;
  if (at === -1) return null;
  const behind = /^\s{0,4}[.:!?…–—|-]{0,3}\s{0,4}/.exec(text.slice(end, end + 12))?.[0] ?? '';
  const isEnded = /[.:!?…。：]$/.test(lead) || /[.:!?…–—|-]/.test(behind);
  const isNewSentence = /^[\p{Lu}\p{Lo}"“„«]/u.test(text.slice(end + behind.length));
  return isEnded || (isNewSentence && wordCount(lead) >= 3) ? end + behind.length : null;
}

function linkIn(element: PageElement): PageElement | null {
  if (element.name === 'a') return element;
  for (const child of element.children) {
    const link = typeof child === 'object' ? linkIn(child) : null;
    if (link !== null) return link;
  }
  return null;
}

/** Words of a link that only leads on are few. */
const LONGEST_MORE = 60;

function moreOf(block: Block, linkedTo: string | null): MailLine['more'] {
  const { text, links } = block;
  if (linkedTo !== null) return saysMore(text) ? { href: linkedTo, from: 0 } : null;
  const last = links.at(-1);
  const href = last?.attribute('href') ?? null;
  if (last === undefined || href === null || !/^https?:/.test(href)) return null;
  const words = textOf(last).replace(/\s+/g, ' ').trim();
  const from = text.lastIndexOf(words);
  const isLast = from > 0 && text.length - from - words.length <= 3;
  return isLast && saysMore(words) ? { href, from } : null;
}

/** "Read more →", "Weiterlesen", "[…]", an address spelled out. */
function saysMore(words: string): boolean {
  if (words === '' || words.length > LONGEST_MORE) return /^https?:\/\/\S{1,2000}$/.test(words);
  if (/^(?:https?:\/\/\S+|[\s→»›>…[\].]{1,6})$/.test(words)) return true;
  const furniture = furnitureOf(words);
  return furniture === 'pointer' || furniture === 'list heading' || GO_ON.test(words);
}

/** What leads on and stands in no list of furniture, since on pages it is part of a text. */
const GO_ON =
  /^[\s\p{So}\p{P}]{0,4}(?:more|go deeper|full (?:story|article|report|details)|the full (?:story|article)|details|read|see (?:more|details)|mehr(?: dazu| lesen| erfahren)?|zum artikel|zum beitrag|weiter(?:lesen)?|artikel lesen|(?:lire )?(?:la suite|l'article|l’article|plus)|en savoir plus|(?:leer )?más|seguir leyendo|ver (?:más|nota)|(?:ler|leia|saiba) mais|continuar a ler|continua(?: a leggere)?|(?:leggi|di più|scopri)(?: di più| tutto| l'articolo| l’articolo)?|(?:lees|meer)(?: meer| verder| lezen)?|(?:czytaj )?(?:więcej|dalej)|czytaj całość|(?:читать|читати|подробнее|докладніше|далее|далі|детальніше)(?: далее| далі| полностью| повністю)?|اقرأ المزيد|المزيد|التفاصيل|(?:阅读|閱讀)?(?:全文|更多|原文)|继续阅读|繼續閱讀|続きを読む|続きはこちら|詳しくは(?:こちら)?|もっと読む|全文を読む)[\s\p{So}\p{Sm}\p{P}]{0,4}$/iu;
