import { isGenitivePlace } from '../names/chained-name.ts';
import type { NameRun } from '../names/name-run.ts';
import type { Page } from '../page.ts';
import { GIVEN, SIGN } from '../words/signs.ts';

/**
 * Where nouns follow nouns, whether a name only says whose the noun before it is: "представитель Чубарого" is not Чубарый,
 * "Burmistrz Nowego Targu" is no town, nor is "obrońca Ł." he himself.
 */
export function isOwner(page: Page, run: NameRun, from: number): boolean {
  if (!page.lexicon.words.grammar.chainsNouns) return false;
  const head = roleBefore(page, run, from);
  // "Источник РБК", "rzecznik PKP": whose they are.
  if (run.sort === 'body') return head >= 0;
  if (run.words.length > 1) return head >= 0 && isPlace(page, run);
  const [token, before] = [page.tokens[run.last], page.tokens[beforeTitle(page, run)]];
  // "Чоловік пані Наталії": a first name in another case, behind what somebody is to her.
  if (((token?.signs ?? 0) & GIVEN) !== 0) {
    const isDeclined = !page.lexicon.isNominative.has(token?.lower ?? '');
    return isDeclined && page.lexicon.roles.isKin(before?.lower ?? '');
  }
  return head >= 0 && isWhose(page, run, page.tokens[head]?.lower ?? '');
}

/**
 * "Региональное управление МЧС", "Министерство обороны Остмарка": behind a body's noun the name is the rest of what it is
 * called, and so is what stands in marks: "агентство «РАВ»"; "компания Север" is called that.
 */
export function isPartOfBody({ tokens, lexicon }: Page, run: NameRun, from: number): boolean {
  if (!lexicon.words.grammar.chainsNouns || run.sort === 'person') return false;
  for (let at = from; at < run.first; at += 1) {
    const token = tokens[at];
    if (token?.sort !== 'word' || (token.signs & BODY) === 0) continue;
    return at < run.first - 1 || !NAMED.test(token.lower);
  }
  return false;
}

const BODY = SIGN.bodyHead | SIGN.bodyNoun;
/** Nouns behind which a name stands in the nominative. */
const NAMED =
  /^(?:агент|агенц|телек|портал|газет|компан|фирм|банк|канал|издани|видання|радио|радіо|журнал|фонд|парт|клуб|концерн|холдинг|agencj|portal|gazet|telewiz|spółk|firm|bank|kana|radi|dzienni|tygodni|koncern|klub|parti|fundacj|stowarzysz|grup)/u;

/** The role that a mention begins with, before a name; -1 where none stands there. */
function roleBefore({ tokens, lexicon }: Page, run: NameRun, from: number): number {
  for (let at = from; at < run.first; at += 1) {
    const token = tokens[at];
    if (token?.sort !== 'word') continue;
    if ((token.signs & SIGN.role) !== 0 || lexicon.roles.read(token.lower) !== null) return at;
  }
  return -1;
}

function beforeTitle({ tokens }: Page, { titleFirst }: NameRun): number {
  const isTitle = ((tokens[titleFirst - 1]?.signs ?? 0) & SIGN.title) !== 0;
  return titleFirst - (isTitle ? 2 : 1);
}

function isPlace({ tokens }: Page, { first, last }: NameRun): boolean {
  if (((tokens[first]?.signs ?? 0) & GIVEN) !== 0) return false;
  return isGenitivePlace(tokens.slice(first, last + 1).map(({ lower }) => lower));
}

/** A name alone behind a role: by how the text prints it where it names its bearer in full, else by its ending. */
function isWhose({ tokens, surnames, lexicon }: Page, run: NameRun, role: string): boolean {
  const printed = tokens[run.last]?.lower ?? '';
  if (printed.length <= 2) return true;
  // Both declined: "по словам адвоката Горобца".
  const isSubject = lexicon.roles.isNominative(role);
  const nominative = surnames.get(run.words.at(-1) ?? '');
  if (nominative !== undefined) return isSubject && !nominative.has(printed);
  return GENITIVE.test(printed) || (OPEN_END.test(printed) && !SURNAME.test(printed));
}

const GENITIVE = /(?:ого|его|ego|ової|евої)$/u;
const OPEN_END = /[аяиіїуюыьйaiyueęą]$/u;
/** Endings of surnames, whatever their case. */
const SURNAME =
  /(?:ski|cki|dzki|ska|cka|ский|цкий|ская|цкая|ський|цький|ська|цька|ова|ева|ёва|ина|іна|ий|ый|ій|ай|ой|ь)$/u;
