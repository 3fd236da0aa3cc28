import { furnitureWords } from './furniture-words.ts';
import { wordCount } from './lines.ts';
import { PhraseOpenings } from './phrase-openings.ts';
import { AGENCIES } from './words/agencies.ts';

const PICTURE_WORDS = furnitureWords('pictures');
const PICTURES = new PhraseOpenings(PICTURE_WORDS);
/** UTF-16 units: signs before a label, the label, what stands between it and the name. */
const LONGEST_LABEL = 48;
/** The BBC labels so, and without a colon: "Image source, Getty Images". */
const BBC_LABEL = /^(?:image|media|video|photo) (?:source|copyright|caption)(?:,|\s\p{Lu})/iu;
const ANY_PICTURE_WORD = PICTURE_WORDS.toSorted((one, other) => other.length - one.length)
  .map(RegExp.escape)
  .join('|');
const LABEL_WITHIN = new RegExp(
  `[\\s.,;|([/–—（-](?:${ANY_PICTURE_WORD})\\s{0,2}[:：©]\\s{0,2}([^:：]{2,80})$`,
  'iu',
);

/** Agencies whose name at a line's very end nobody writes but under a picture. */
const PICTURE_AGENCY_END =
  /(?:getty images|shutterstock|alamy(?: stock photo)?|wireimage|picture[- ]alliance|imago images|istock|epa-efe|nurphoto|maxppp|视觉中国|(?:\/|via )\s?(?:afp|reuters|ap|epa|dpa|pool|efe|tass|ansa|sputnik|anadolu|xinhua|bloomberg|pa|lusa))\s?[.)\]]?$/i;

/** The last word of each of them. */
const MAY_END =
  /(?:images|shutterstock|photo|wireimage|alliance|istock|nurphoto|maxppp|alamy|afp|reuters|[ /]ap|epa|dpa|pool|efe|tass|ansa|sputnik|anadolu|xinhua|bloomberg|[ /]pa|lusa|视觉中国)\s?[.)\]]?$/i;

/** "REUTERS/Jane Doe", "AP Photo/Jane Doe", "AFP/Archivos": the agency before the name. */
const AGENCY_SLASH_NAME =
  /^[([]?(?:reuters|ap(?: photo)?|afp|epa|dpa|efe|ansa|pa(?: wire)?|getty(?: images)?|tass|sputnik|xinhua|lusa|anp|belga|pap|imago|bloomberg)\s?\/\s?[\p{Lu}][^.!?]{1,60}[)\]]?$/iu;

/** A line that is an image bank's name alone. */
const BANK_ALONE =
  /^[([]?(?:(?:afp|ap|reuters|epa) )?(?:via )?(?:getty images?|shutterstock|alamy|istock(?:photo)?|wireimage|picture[- ]alliance|imago images|nurphoto|adobe stock|unsplash|pexels|pixabay|zuma press|rex features|pa wire|pa media|pa images|ap photo|depositphotos|视觉中国|ゲッティイメージズ)[)\]]?$/i;

/** "... on Monday. Jane Doe/The Harbour Post": a name, a slash and whose photographer it is end no sentence. */
const NAME_SLASH_END =
  /(?:\p{L}[.!?]|[)”"’]) (?:\p{Lu}[\p{L}.'’-]{1,20} ){1,3}\p{Lu}?[\p{L}.'’-]{0,20} ?\/ ?(?:The |the )?\p{Lu}[\p{L}.-]{1,20}(?: \p{Lu}[\p{L}.-]{1,20}){0,3}$|\b(?:handout|courtesy|supplied|photo|picture|image) (?:via|by|of) \p{Lu}[\p{L}.-]{1,20}(?: \p{Lu}[\p{L}.-]{1,20}){0,3}$/u;

/** No agency's name with its punctuation is longer. */
const LONGEST_AGENCY_END = 40;
const LONGEST = 600;
const MOST_WORDS = 45;

/**
 * The credit a line consists of: a photographer's or agency's line, with the caption before it if there is
 * one. Null if the line may be text: a sentence that ends "(AP)" is a wire story's last, no caption.
 */
export function creditOf(line: string): string | null {
  if (line.length > LONGEST) return null;
  const text = line.trim();
  const isCredit =
    opensAsCredit(text) || endsInBracket(text) || endsWithPictureAgency(text) || isDeskCredit(text);
  return isCredit && wordCount(text, MOST_WORDS + 1) <= MOST_WORDS ? text : null;
}

/** Whatever is a credit by how it begins, or by a label within it. */
function opensAsCredit(text: string): boolean {
  if (isLabelled(text)) return true;
  if (text.length <= 100 && text.includes('/') && AGENCY_SLASH_NAME.test(text)) return true;
  if (isCopyrightOfPicture(text) || isLabelledWithin(text)) return true;
  return (
    text.length <= 200 &&
    (BBC_LABEL.test(text) ||
      (text.length < 40 && BANK_ALONE.test(text)) ||
      isNameSlashAgency(text)) &&
    !hasQuote(text)
  );
}

/** "Photo: Jane Doe", "(Picture by Jane Doe", "Foto © dpa". */
function opensWithLabel(text: string): boolean {
  let head = text.slice(0, LONGEST_LABEL).toLowerCase();
  if (/^[\s([©*_（【［]/.test(head)) head = head.replace(/^[\s([©*_（【［]{1,3}/, '');
  const label = PICTURES.openingOf(head);
  if (label === null) return false;
  const behind = head.slice(label.length);
  if (/^\s{0,2}[/／–—-]/.test(behind)) return isWhoseBehindStroke(text, head, behind);
  return (
    /^\s{0,2}(?:[:：©|]|by\s|via\s)/.test(behind) ||
    (/ (?:by|of)$/.test(label) && behind.startsWith(' '))
  );
}

/**
 * "Photo/AP", "Foto – Imke Tjaden", and neither "Photographer / Videographer" nor "Photographer – some 400 a day":
 * behind a stroke stands an agency or a name of two words.
 */
function isWhoseBehindStroke(text: string, head: string, behind: string): boolean {
  const at = text.toLowerCase().indexOf(head) + head.length - behind.length;
  const whose = text.slice(Math.max(0, at), at + 90).replace(/^[\s/／–—-]{1,4}/, '');
  if (AGENCIES.test(whose) || /[\u0590-\u08ff\u0e00-\u0e7f\u3040-\u9fff]/.test(whose)) return true;
  return NAMES_ALONE.test(whose);
}

/**
 * Two capitals at least, in one to five names. Each is taken whole: to try where else a row of capitals might be cut
 * would take the fourth power of its length.
 */
const NAMES_ALONE =
  /^(?:by |via )?(?=\P{Lu}*\p{Lu}\P{Lu}*\p{Lu})(?:(?=(\p{Lu}[\p{L}.'’-]{0,24}))\1\s?(?:[&,/]\s?|\s)?){1,5}[)\]]?\.?$/u;

function isLabelled(text: string): boolean {
  return opensWithLabel(text) && wordCount(text) <= 25 && !hasQuote(text) && !isSpeech(text);
}

/** "Graphic: the mayor said nothing." is no label's line. */
function isSpeech(text: string): boolean {
  return wordCount(text) > 18 && /[.!?]$/.test(text);
}

function isLabelledWithin(text: string): boolean {
  // Without one of these nothing is labelled; the long list of labels is tried at every space.
  const tail = text.slice(-84);
  if (!/[:：©]/.test(tail)) return false;
  const at =
    text.length -
    tail.length +
    Math.max(tail.lastIndexOf(':'), tail.lastIndexOf('©'), tail.lastIndexOf('：'));
  const behind = LABEL_WITHIN.exec(text.slice(Math.max(0, at - 40)))?.[1];
  return (
    behind !== undefined &&
    !hasQuote(behind) &&
    !/[$€£|]/.test(behind) &&
    (AGENCIES.test(behind) || /^\p{Lu}/u.test(behind)) &&
    wordCount(behind) <= 8
  );
}

/** "© Jane Doe / AFP": who owns a picture; who owns a page says so with a year or with rights. */
function isCopyrightOfPicture(text: string): boolean {
  if (text.charCodeAt(0) !== 0xa9 && !text.startsWith('(c)') && !text.startsWith('(C)'))
    return false;
  if (
    text.length > 100 ||
    /\b(?:19|20)\d\d\b|rights|rechte|droits|derechos|direitos|diritti|прав/i.test(text)
  )
    return false;
  return AGENCIES.test(text) || wordCount(text) <= 6;
}

/** "Jane Doe/AP", "Jane Doe / The Harbour Times". */
function isNameSlashAgency(text: string): boolean {
  const slash = text.indexOf('/');
  if (slash < 4 || slash > 45 || text.length > 90 || /[!?:;]|\.$/.test(text)) return false;
  const name = text.slice(0, slash).trim();
  const isName = /^[([]?(?:\p{Lu}[\p{L}.'’-]{0,24}\s?){2,4}$/u.test(name) && wordCount(name) <= 4;
  return isName && AGENCIES.test(text.slice(slash));
}

const CLOSING: ReadonlySet<string> = new Set(')]）】］');

/** "(Sputnik/AFP via Getty Images)", "[Photo: Jane Doe]", "The harbour in May (Jane Doe/AFP via Getty Images)". */
function endsInBracket(text: string): boolean {
  const last = text.charAt(text.length - 1);
  if (!CLOSING.has(last === '.' ? text.charAt(text.length - 2) : last)) return false;
  const inside = /^[([（【［]([^()[\]（）【】［］]{2,160})[)\]）】］][.]?$/.exec(text)?.[1];
  if (inside !== undefined) return AGENCIES.test(inside) || opensWithLabel(inside);
  const opening = Math.max(text.lastIndexOf('('), text.lastIndexOf('['), text.lastIndexOf('（'));
  if (opening < 1 || text.length - opening > 124) return false;
  const caption = text.slice(0, opening);
  const credit = text.slice(opening + 1).replace(/[)\]）][.]?$/, '');
  if (credit.length < 2 || /[()[\]]|^(?:e\.g\.|i\.e\.|z\. ?B\.|p\. ?ex\.)/.test(credit))
    return false;
  if (opensWithLabel(credit) || isPictureCredit(credit)) return true;
  // A stop behind the bracket ends a sentence; captions have none.
  return !text.endsWith('.') && AGENCIES.test(credit) && isCaption(caption);
}

function isCaption(caption: string): boolean {
  return (
    !/[.!?…:。][)"'”’»]?\s*$/.test(caption) && !/[.!?]["”’]?\s/.test(caption) && !hasQuote(caption)
  );
}

/** Two names joined by a slash, an image bank, "via": nobody signs a text like that. */
function isPictureCredit(credit: string): boolean {
  return AGENCIES.test(credit) && (/\/|\bvia\b/i.test(credit) || PICTURE_AGENCY_END.test(credit));
}

function endsWithPictureAgency(text: string): boolean {
  const last = text.slice(-LONGEST_AGENCY_END);
  const mayName = last.includes('/') || last.includes(' via ') || last.includes('courtesy');
  if (mayName && !/[.!?]$/.test(last) && NAME_SLASH_END.test(text.slice(-80))) {
    return wordCount(text) <= MOST_WORDS && !hasQuote(text);
  }
  return (
    MAY_END.test(last) &&
    PICTURE_AGENCY_END.test(last) &&
    wordCount(text) <= 30 &&
    !hasQuote(text) &&
    !/[.!?]["”’]?\s+\p{Lu}.{40}/u.test(text)
  );
}

/** "(Reporting by Jane Doe in Port; editing by Tom Berg)", "Additional reporting by ...". */
function isDeskCredit(text: string): boolean {
  return (
    / (?:by|from) /i.test(text.slice(0, 48)) &&
    /^(?:[([*_–—-]{0,3}\s?)(?:additional |further |with (?:additional )?)?(?:(?:reporting|writing|editing|compiled) (?:by|from)|(?:research|translation) by) \p{L}/iu.test(
      text,
    ) &&
    !hasQuote(text)
  );
}

function hasQuote(text: string): boolean {
  return /[“”«»„"「『]/.test(text);
}
