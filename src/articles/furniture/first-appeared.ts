import { furnitureWords } from './furniture-words.ts';
import { wordCount } from './lines.ts';
import { PhraseOpenings } from './phrase-openings.ts';
import { phrases } from './words/language-words.ts';

const WORDS = furnitureWords('sources');
/** "This article first appeared in": an opening says enough. */
const APPEARED = WORDS.filter((word) => word.includes(' ') || /[\u3040-\u9fff]{4}/.test(word));
const APPEARED_OPENINGS = new PhraseOpenings(APPEARED);
/** "Source": only before a colon. */
const LABELS: ReadonlySet<string> = new Set(WORDS);

const POSTS = phrases(`
  the post | der beitrag | l'article | cet article | la entrada | el artículo | o post | l'articolo | het bericht
  artykuł | сообщение | запис
`);

/** With what every line opens that says where its text first appeared; not every line that opens so does. */
export const SOURCE_OPENINGS: readonly string[] = [...APPEARED, ...POSTS];

/** How WordPress ends a feed's entry, in the languages it speaks. */
const POSTED =
  /^(?:the post|der beitrag|(?:l'|cet )article|la entrada|el artículo|o post|l'articolo|het bericht|artykuł|сообщение|запис) .{1,250} (?:appeared first on|first appeared on|erschien zuerst (?:auf|bei)|est apparu en premier sur|aparece primero en|se publicó primero en|apareceu primeiro em|proviene da|(?:è )?apparso per primo su|verscheen eerst op|pochodzi z serwisu|(?:появились|появилось) сначала на|з'явився спочатку на) (.{2,80})$/u;

/** Whether a line that opens with one of SOURCE_OPENINGS says where the text first appeared. */
export function saysWhereItAppeared(line: string, plain: string): boolean {
  if (plain.length > 400 || /^["“„«]/.test(line)) return false;
  if (APPEARED_OPENINGS.opens(plain)) return wordCount(line) <= 45;
  return POSTED.test(plain);
}

/** "Source: Read Full Article" and its kin; "Source: the ministry" is not it. */
export function isCopiersLine(plain: string): boolean {
  const colon = plain.slice(0, 12).indexOf(':');
  if (colon === -1) return false;
  return /^(?:source|quelle|fuente|fonte|bron|źródło|источник|джерело|来源|來源|المصدر)\s?: ?(?:read (?:the )?(?:full|original)|full article|original article|link|click|https?:|www\.)/.test(
    plain,
  );
}

export type FirstAppeared = { readonly name: string | null; readonly url: string | null };

/**
 * Where a closing line says that the text first appeared ("Originally published at The Harbour Times", "Source:
 * ansa.it"); null if it is no such line. Name and address are null where the line has none.
 */
export function firstAppearedOf(line: string): FirstAppeared | null {
  const text = line.trim().replace(/^[([*_]{1,3}/, '');
  if (text.length > 400) return null;
  const plain = text.toLowerCase().replace(/[’‘]/g, "'").replace(/：/g, ':');
  const url = /https?:\/\/[^\s)\]>"”]{3,500}/.exec(text)?.[0].replace(/[.,;]$/, '') ?? null;
  if (isCopiersLine(plain)) return { name: null, url };
  const name = labelledName(url === null ? text : text.replace(url, '')) ?? postedName(text, plain);
  if (name !== null) return { name, url };
  if (url !== null && LABELS.has(plain.split(':', 1)[0]?.trim() ?? '')) return { name, url };
  const isOne = APPEARED_OPENINGS.opens(plain) && wordCount(text) <= 45;
  return isOne ? { name: publisherIn(text), url } : null;
}

/** "Source: The Harbour Times". */
function labelledName(text: string): string | null {
  const [, label, name] =
    /^([^:：]{2,30}?)\s?[:：]\s?([^:：]{2,80}?)[)\].]{0,2}$/.exec(text.trim()) ?? [];
  if (label === undefined || name === undefined || !LABELS.has(label.toLowerCase())) return null;
  return wordCount(text) > 8 ? null : nameIn(name);
}

function postedName(text: string, plain: string): string | null {
  const name = POSTED.exec(plain.replace(/[.。]$/, ''))?.[1];
  return name === undefined ? null : nameIn(text.replace(/[.。]$/, '').slice(-name.length));
}

/** Words before a publisher's name. */
const IN =
  /\s(?:on|in|at|by|from|with permission from|auf|bei|im|in der|beim|sur|dans|par|en|el|por|em|no|na|su|sul|da|dal|nel|op|bij|w|na łamach|на|в|у|في|على)\s+(?:the website of |the )?((?:the |The |El |La |Le |Il |De |Der |Die |Das )?[\p{Lu}\d«"“'][^.,;:()]{1,60})/u;

function publisherIn(text: string): string | null {
  const name = IN.exec(text)?.[1];
  return name === undefined ? null : nameIn(name);
}

function nameIn(text: string): string | null {
  const name = text
    .replace(/\s(?:on|and|under|am|le|el|with|and is|as)\s.*$/, '')
    .replace(/^[\s"“«']+/, '')
    .replace(/(?<![\s"”»'.,)\]])[\s"”»'.,)\]]+$/, '');
  return name.length >= 2 && name.length <= 60 && /\p{L}/u.test(name) && !/^https?:/.test(name)
    ? name
    : null;
}
