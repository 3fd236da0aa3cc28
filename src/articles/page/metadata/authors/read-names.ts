import { monthOf } from '../../../../text/dates/month-names.ts';
import { isOutlet, type OutletNames } from '../title/outlet-names.ts';
import { foldedTitle } from '../title/title-likeness.ts';
import {
  BODY_WORDS,
  BUTTON_WORDS,
  BYLINE_OPENINGS,
  CALLING_WORDS,
  DEGREES,
  GIVEN_NAMES,
  NAME_PARTICLES,
  NOBODIES,
  WEAK_OPENINGS,
} from './author-words.ts';

export type SignedName = {
  readonly text: string;
  /** 'nick': one word, or words that are not plainly a name. 'body': a team, a firm, an agency. */
  readonly kind: 'person' | 'nick' | 'body' | 'outlet';
};

const MOST_NAMES = 16;
const LONGEST_NAME = 70;

const AND =
  '(?:and|And|AND|und|UND|et|ET|y|Y|e|E|en|i|och|og|ja|ve|dan|și|si|és|a|oraz|и|та|і|й|και|و)';
const JOINT = new RegExp(
  `\\s{0,3}(?:[,;|&•·、，；]|\\s/\\s|(?<=\\p{L}{3})/(?=\\p{Lu}))\\s{0,3}(?:${AND}\\s{1,3})?|\\s{1,3}(?:${AND}|with|mit|avec|con)\\s{1,3}(?=\\p{Lu}|\\p{Lo})`,
  'u',
);

/** "M.D.", "CFP®", "E-RYT 200". */
function isDegree(part: string): boolean {
  return (
    part.length <= 24 &&
    part
      .split(' ')
      .every(
        (word) => /^\d{3}$/.test(word) || DEGREES.has(word.toLowerCase().replace(/[.®™()]/g, '')),
      )
  );
}

/** "Von", "By" before a stated name. */
const LEADING =
  /^(?:(?:[Bb]y|BY|[Vv]on|VON|[Pp]ar|[Pp]or|[Dd]oor|[Aa]v|[Aa]f)[:\s]\s{0,3}){1,2}(?=[\p{Lu}\p{Lo}])|^(?:by|von)\s(?=\p{Ll})/u;

/** The names of those who sign, out of one stated string, in order, none twice. What is no name is left out. */
export function readNames(stated: string, names: OutletNames): SignedName[] {
  return namesIn(stated, names).map((name) => ({ ...name, text: name.text.replace(LEFT_AND, '') }));
}

/** "Northwire and", when "staff" is no name. */
const LEFT_AND = new RegExp(`\\s{1,3}${AND}$`, 'u');

function namesIn(stated: string, names: OutletNames): SignedName[] {
  const text = stated
    .slice(0, 400)
    .replace(/\([^()]{0,80}\)|\[[^[\]]{0,80}\]/g, ' ')
    .replace(/(?<![^\s@])@{0,3}[^\s@]{1,64}@\S{1,60}|https?:\S{0,200}/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(LEADING, '');
  const whole = nameOf(text, names);
  // A pair that signs as one, a firm with a comma in its name.
  if (whole !== null && (whole.kind === 'outlet' || !JOINT.test(text))) return [whole];
  return partNames(
    text
      .split(JOINT)
      .map((part) => part.trim())
      .slice(0, MOST_NAMES * 2),
    names,
  );
}

function partNames(parts: readonly string[], names: OutletNames): SignedName[] {
  const found: SignedName[] = [];
  for (const [at, part] of parts.entries()) {
    // "Jane Doe, Director of Operations, Harbour Lines": whom she directs.
    const isEmployer = at === parts.length - 1 && at > 1 && isCalling(parts[at - 1] ?? '');
    if (!isEmployer) takePart(part, names, found);
  }
  return found.slice(0, MOST_NAMES);
}

function takePart(part: string, names: OutletNames, found: SignedName[]): void {
  const last = found.at(-1);
  if (last !== undefined && isDegree(part)) {
    found[found.length - 1] = { ...last, text: `${last.text}, ${part}` };
    return;
  }
  const name = isCalling(part) ? null : nameOf(part, names);
  if (name !== null && !found.some(({ text }) => text.toLowerCase() === name.text.toLowerCase()))
    found.push(name);
}

/** Callings that German makes of others. */
const CALLING_END =
  /.(?:leiter|redakteur|sprecher|direktor|berater|autor|anwalt|forscher|wissenschaftler|referent|korrespondent|beauftragter?)(?:in)?$/;

/** Whether words behind a name say what the person is. */
function isCalling(part: string): boolean {
  const words = part.toLowerCase().split(/[\s-]+/);
  return (
    words.length <= 9 &&
    words.some((word) => CALLING_WORDS.has(word.replace(/[.,:]$/, '')) || CALLING_END.test(word))
  );
}

/** One name; null for what nobody is called. */
function nameOf(part: string, names: OutletNames): SignedName | null {
  const text = tidied(part);
  if (!isNameLike(text)) return null;
  const words = text.toLowerCase().split(' ');
  const isNamed = names.folded.has(foldedTitle(text));
  // Blogs are named for who writes them.
  if (isNamed)
    return { text, kind: isPerson(text) && !names.stated.includes(text) ? 'person' : 'outlet' };
  if (OPENERS.has(text.toLowerCase()) || words.some((word) => BUTTON_WORDS.has(word))) return null;
  if (isOutlet(text, names) && !isPerson(text)) return { text, kind: 'outlet' };
  if (words.some((word) => BODY_WORDS.has(word.replace(/,$/, '')))) return { text, kind: 'body' };
  return { text, kind: isPerson(text) ? 'person' : 'nick' };
}

const OPENERS = new Set([...BYLINE_OPENINGS, ...WEAK_OPENINGS]);

/** Whether a line says that a name follows, and nothing else: "Written by", "Author:". */
export function isOpener(line: string): boolean {
  return OPENERS.has(line.toLowerCase().replace(/\s?[:：]$/, ''));
}

/** "Jane Doe Senior Writer" without what she is. */
function withoutCalling(words: readonly string[]): string {
  const at = words.findIndex((word) => CALLING_WORDS.has(word.toLowerCase().replace(/[.,]$/, '')));
  const isBody = words.some(
    (word) => BODY_WORDS.has(word.toLowerCase()) && !CALLING_WORDS.has(word.toLowerCase()),
  );
  return (at < 2 || isBody ? words : words.slice(0, at)).join(' ').replace(/,$/, '');
}

/** Dashes, colons and what follows a dash: "Jane Doe - Senior Writer". */
function tidied(part: string): string {
  const bare = part
    .replace(/^[\s:–—|,.*-]{1,6}|[\s:–—|,*-]{1,6}$/g, '')
    .replace(/\s[–—|-]\s.*$/s, '')
    .replace(/(?<=\p{Ll}{2})\.$/u, '')
    .trim();
  return withoutCalling(bare.split(' '));
}

function isNameLike(text: string): boolean {
  if (text.length < 2 || text.length > LONGEST_NAME || !/\p{L}{2}/u.test(text)) return false;
  if (
    NOBODIES.has(text.toLowerCase()) ||
    /^(?:www\.|@)|[<>{}=#?!"“”…]|\p{L}\.\s\p{Lu}\p{L}{2}.*\./u.test(text)
  )
    return text.startsWith('@') && text.length > 3 && !/\s/.test(text);
  // Dates, numbers, codes; nobody is called so.
  return (
    (monthOf(text) === null || text.length > 5) &&
    !/\d{3,}|^[\d\s.:/-]+$|(?<![\da-f])[\da-f]{6,}-/.test(text) &&
    text.split(' ').length <= 7
  );
}

/** A person's name by its shape that opens with a given name, or an initial. */
export function isCommonName(name: string): boolean {
  const [first = ''] = name
    .toLowerCase()
    .replace(/^(?:(?:prof|dr|mr|mrs|ms)\.?\s)+/, '')
    .split(/[\s-]/, 1);
  return isPerson(name) && (GIVEN_NAMES.has(first) || /^\p{L}\.$/u.test(first));
}

/** Two to five words written as names are, in scripts with capitals; two to six signs in those that write no spaces. */
function isPerson(name: string): boolean {
  const [bare = ''] = name.split(', ', 1);
  if (/^[\p{Script=Han}\p{Script=Hangul}·]{2,6}$/u.test(bare)) return true;
  const words = bare.replace(/^(?:(?:Prof|Dr|Mr|Mrs|Ms|Sir|Dame|Herr|Frau)\.?\s)+/, '').split(' ');
  if (words.length < 2 || words.length > 5) return false;
  // "DE EN FR"
  if (words.every((word) => /^\p{Lu}{1,3}$/u.test(word))) return false;
  const fits = words.every(
    (word) => NAME_PARTICLES.has(word.toLowerCase()) || NAME_WORD.test(word),
  );
  return fits && words.filter((word) => NAME_WORD.test(word)).length >= 2;
}

const NAME_WORD =
  /^(?:(?:\p{Lu}|\p{Lo}|\p{Ll}{1,2}['’]?\p{Lu}|al-\p{Lu})[\p{L}\p{M}'’ʼ-]{0,24}\.?|\p{Lu}\.(?:-?\p{Lu}\.)?)$/u;
