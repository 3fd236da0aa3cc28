import { AGENCIES, PICTURE_WORDS } from './furniture-words.ts';
import { wordCount } from './lines.ts';

const LABELLED = new RegExp(
  `^[\\s(\\[©]{0,3}(?:${PICTURE_WORDS})\\s{0,2}(?:[:©|/]|by\\s|–|—|-\\s)`,
  'iu',
);
const LABEL_WITHIN = new RegExp(
  `[\\s.,;|([/–—-](?:${PICTURE_WORDS})\\s{0,2}[:©]\\s{0,2}([^:]{2,80})$`,
  'iu',
);

/** Agencies whose name at a line's very end nobody writes but under a picture. */
const PICTURE_AGENCY_END =
  /(?:getty images|shutterstock|alamy(?: stock photo)?|wireimage|picture[- ]alliance|imago images|istock|epa-efe|(?:\/|via )(?:afp|reuters|ap|epa|dpa|pool|efe|tass|ansa|sputnik))\s?[.)\]]?$/i;

/** No agency's name with its punctuation is longer. */
const LONGEST_AGENCY_END = 40;

const MOST_WORDS = 45;

/**
 * The credit a line consists of: a photographer's or agency's line, with the caption before it if there is
 * one. Null if the line may be text: a sentence that ends "(AP)" is a wire story's last, no caption.
 */
export function creditOf(line: string): string | null {
  const text = line.trim();
  if (text.length > 600) return null;
  const isCredit =
    isBracketed(text) ||
    endsInCredit(text) ||
    isLabelled(text) ||
    endsWithPictureAgency(text) ||
    isDeskCredit(text);
  return isCredit && wordCount(text) <= MOST_WORDS ? text : null;
}

/** "(Sputnik/AFP via Getty Images)", "[Photo: Jane Doe]". */
function isBracketed(text: string): boolean {
  const inside = /^[([]([^()[\]]{2,160})[)\]][.]?$/.exec(text)?.[1];
  return inside !== undefined && (AGENCIES.test(inside) || LABELLED.test(inside));
}

/** "The harbour in May (Jane Doe/AFP via Getty Images)". */
function endsInCredit(text: string): boolean {
  if (!/[)\]]\.?$/.test(text.slice(-2))) return false;
  const [, caption, credit] = /^(.{1,500})[([]([^()[\]]{2,120})[)\]][.]?$/s.exec(text) ?? [];
  if (caption === undefined || credit === undefined) return false;
  if (LABELLED.test(credit) || isPictureCredit(credit)) return true;
  // A stop behind the bracket ends a sentence; captions have none.
  if (text.endsWith('.')) return false;
  return (
    AGENCIES.test(credit) &&
    !/[.!?…:]["'”’»]?\s*$/.test(caption) &&
    !/[.!?]["”’]?\s/.test(caption) &&
    !hasQuote(caption)
  );
}

/** Two names joined by a slash, an image bank, "via": nobody signs a text like that. */
function isPictureCredit(credit: string): boolean {
  return AGENCIES.test(credit) && (/\/|\bvia\b/i.test(credit) || PICTURE_AGENCY_END.test(credit));
}

function isLabelled(text: string): boolean {
  if (LABELLED.test(text)) return wordCount(text) <= 25 && !hasQuote(text);
  // Without one of the two nothing is labelled; the long list of labels is tried at every space.
  const mayBehind = text.includes(':') || text.includes('©');
  const behind = mayBehind ? LABEL_WITHIN.exec(text)?.[1] : undefined;
  return (
    behind !== undefined &&
    !hasQuote(behind) &&
    (AGENCIES.test(behind) || /^\p{Lu}/u.test(behind)) &&
    wordCount(behind) <= 8
  );
}

function endsWithPictureAgency(text: string): boolean {
  return (
    PICTURE_AGENCY_END.test(text.slice(-LONGEST_AGENCY_END)) &&
    wordCount(text) <= 30 &&
    !hasQuote(text) &&
    !/[.!?]["”’]?\s+\p{Lu}.{40}/u.test(text)
  );
}

/** "(Reporting by Jane Doe in Port; editing by Tom Berg)", "Additional reporting by ...". */
function isDeskCredit(text: string): boolean {
  return (
    /^[([*]{0,2}(?:additional |with )?(?:reporting|writing|editing|research|translation|compiled) (?:by|from) \p{Lu}/iu.test(
      text,
    ) && !hasQuote(text)
  );
}

function hasQuote(text: string): boolean {
  return /[“”«»„"]/.test(text);
}
