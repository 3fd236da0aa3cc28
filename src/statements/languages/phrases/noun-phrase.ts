import { is, isForm, isMark, type Token } from '../reading/token.ts';
import type { Grammar } from '../words/speech-words.ts';
import { FORM } from '../words/verb.ts';
import { IS } from '../words/word-classes.ts';
import { ADJECTIVE, attributeLength } from './attribute-length.ts';
import { isCapitalAdjective } from './capital-adjective.ts';
import { chainGoesOn, opensAnother } from './chained-nouns.ts';
import type { Walk } from './walk.ts';

/** Longer ones are no speakers but sentences without a verb that we know. */
const LONGEST = 24;
/** Words in small letters in a row: "исполняющий обязанности первого заместителя главы". */
const MOST_SMALL = 6;

const STOPS =
  IS.pronoun |
  IS.preposition |
  IS.subordinator |
  IS.complementiser |
  IS.question |
  IS.relative |
  IS.adverb |
  IS.auxiliary |
  IS.passive |
  IS.verb |
  IS.wants |
  IS.negation |
  IS.clitic |
  IS.time |
  IS.mood |
  IS.as |
  IS.back |
  IS.toward;

/**
 * Where the noun phrase that begins at a token ends; `from` where none does. Known by its small words, its
 * capitals and by what can't stand in one, since no tagger is asked. Never passes `limit`.
 */
export function nounPhraseEnd(
  tokens: readonly Token[],
  from: number,
  grammar: Grammar,
  limit = tokens.length,
): number {
  const walk: Walk = {
    tokens,
    from,
    grammar,
    at: from,
    end: from,
    hasHead: false,
    isOpen: false,
    isNamed: false,
    small: 0,
    capitals: 0,
  };
  const stop = Math.min(limit, from + LONGEST, tokens.length);
  while (walk.at < stop) {
    const steps = step(walk);
    if (steps === 0 || walk.at + steps > stop) break;
    walk.at += steps;
    if (!walk.isOpen) walk.end = walk.at;
  }
  return walk.hasHead ? walk.end : from;
}

/** How many tokens the phrase goes on by. */
function step(walk: Walk): number {
  const token = walk.tokens[walk.at];
  if (token === undefined) return 0;
  if (token.kind === 'quotation') return nameInMarks(walk, token);
  if (token.kind === 'mark') return overMark(walk, token);
  if (token.kind === 'number') return overNumber(walk, token);
  return overWord(walk, token);
}

/** "Die Zeitung „Kurier“", "ООО «Рога»". */
function nameInMarks(walk: Walk, { quoted }: Token): number {
  if (quoted === null || quoted.endsSentence || quoted.quotation.style === 'dash') return 0;
  const { signs } = quoted.quotation;
  const isWords = quoted.quotation.kind === 'words';
  if (!isWords && walk.at === walk.from) return 0;
  const most = isWords ? 6 : 4;
  const isName =
    (signs.startsUpper || (walk.isOpen && !walk.grammar.chainsNouns)) &&
    signs.words <= most &&
    !signs.afterColon;
  if (!isName || (walk.at > walk.from && !walk.hasHead && !walk.isOpen)) return 0;
  take(walk, true);
  return 1;
}

function take(walk: Walk, isNamed: boolean): void {
  walk.hasHead = true;
  walk.isOpen = false;
  walk.isNamed = isNamed;
  walk.small = 0;
  walk.capitals = 0;
}

/** "(CDU)", "Müller & Söhne", "Müller/Schmidt". */
function overMark(walk: Walk, token: Token): number {
  if (!walk.hasHead) return 0;
  if (token.form === '(') return bracketLength(walk.tokens, walk.at);
  // "Kommunikations- und Konfliktforscher".
  if (token.form === '-' && is(walk.tokens[walk.at + 1], IS.coordinator)) return 1;
  return isMark(token, '&/') ? 1 : 0;
}

function bracketLength(tokens: readonly Token[], at: number): number {
  for (let length = 2; length <= 8; length += 1) {
    if (isMark(tokens[at + length], ')')) return length + 1;
  }
  return 0;
}

const YEAR = /^(?:1\d|20)\d\d$/u;

/** "45" in "Müller, 45,", "zwei der 40 Männer". */
function overNumber(walk: Walk, token: Token): number {
  const hasLetters = /\p{L}/u.test(token.form);
  if (hasLetters) take(walk, false);
  else if (walk.at === walk.from && YEAR.test(token.form)) take(walk, true);
  else if (!walk.hasHead) walk.isOpen = true;
  else if (!walk.isOpen && (walk.isNamed || walk.tokens[walk.at + 1]?.kind === 'word')) return 0;
  return 1;
}

function overWord(walk: Walk, token: Token): number {
  const opensSentence = walk.at === 0 || isMark(walk.tokens[walk.at - 1], ':–');
  if (token.isCapital && !opensSentence) return overName(walk, token);
  if (walk.hasHead && !walk.isOpen && isLink(walk, token)) return overLink(walk);
  if (is(token, IS.determiner)) return overDeterminer(walk, token);
  if (is(token, IS.coordinator)) return overCoordinator(walk);
  if (is(token, IS.self)) return overSelf(walk);
  // "Один из них".
  if (walk.isOpen && walk.hasHead && is(token, IS.pronoun) && !is(token, IS.determiner))
    return overPronoun(walk);
  const attribute = attributeLength(walk);
  if (attribute > 0) return attribute;
  return stopsPhrase(walk, token) ? 0 : overContent(walk, token);
}

/** A capital within a sentence: a name, whatever the word is otherwise ("De Vries", "El País"). */
function overName(walk: Walk, token: Token): number {
  if (walk.grammar.capitalNouns && is(token, IS.pronoun) && !walk.hasHead) return 0;
  const { capitals, grammar } = walk;
  if (isCapitalAdjective(walk, token)) {
    take(walk, false);
    return 1;
  }
  const isNoun = grammar.capitalNouns && !is(token, IS.determiner) && capitals < 2;
  take(walk, !isNoun);
  walk.capitals = capitals + 1;
  return 1;
}

function overDeterminer(walk: Walk, token: Token): number {
  const isWithin = walk.hasHead && !walk.isOpen;
  if (isWithin && !isGenitive(walk, token)) return 0;
  const next = walk.tokens[walk.at + 1];
  // Portuguese: "disse a jornalistas".
  if (token.form === 'a' && next !== undefined && !next.isCapital && next.form.endsWith('s'))
    return 0;
  if (isWithin && next?.kind === 'mark') return 0;
  // "L'un d'eux", "einer der Männer".
  if (is(token, IS.head) && is(next, IS.link | IS.roleLink | IS.genitive)) take(walk, false);
  if (walk.hasHead && !isWithin) return 1;
  walk.isOpen = true;
  return 1;
}

/** "Miriam Kolb der Agentur": behind a name an article is no genitive. */
function isGenitive({ isNamed, grammar }: Walk, token: Token): boolean {
  return is(token, IS.genitive) && !(isNamed && grammar.capitalNouns);
}

function isLink(walk: Walk, token: Token): boolean {
  if (is(token, IS.link)) return true;
  // "Expert de longue date", "assessora regionale per": an adjective may stand between.
  const role =
    is(walk.tokens[walk.at - 1], IS.role | IS.head) || is(walk.tokens[walk.at - 2], IS.role);
  return role && is(token, IS.roleLink);
}

function overLink(walk: Walk): number {
  const next = walk.tokens[walk.at + 1];
  if (
    next === undefined ||
    next.kind === 'mark' ||
    is(next, STOPS & ~IS.preposition & ~IS.relative & ~IS.clitic & ~IS.pronoun)
  )
    return 0;
  walk.isOpen = true;
  walk.small = 0;
  return 1;
}

/** "Müller und die Stadt", where what follows is a noun phrase too. */
function overCoordinator(walk: Walk): number {
  if (!walk.hasHead || walk.isOpen) return 0;
  const next = walk.tokens[walk.at + 1];
  if (next?.kind !== 'word') return 0;
  // "Vecina del área e integrante de la ONG".
  const isPlain =
    !walk.isNamed &&
    !walk.grammar.capitalNouns &&
    next.is === 0 &&
    !walk.grammar.verbEnding?.test(next.form);
  const isNominal = next.isCapital || is(next, IS.determiner | IS.role) || isPlain;
  if (!isNominal || isForm(next, FORM.finite)) return 0;
  walk.isOpen = true;
  walk.small = 0;
  return 1;
}

const overSelf = ({ at, from, hasHead, isOpen }: Walk) =>
  hasHead || isOpen || at === from ? 1 : 0;

function overPronoun(walk: Walk): number {
  take(walk, true);
  return 1;
}

function stopsPhrase({ isOpen }: Walk, token: Token): boolean {
  if (is(token, STOPS)) return true;
  return isForm(token, FORM.finite) && !token.isCapital && !isOpen && !is(token, IS.role);
}

function overContent(walk: Walk, token: Token): number {
  if (token.isCapital) {
    // "Interrogé sur ce revirement".
    const next = walk.tokens[walk.at + 1];
    const isParticiple =
      walk.at === 0 &&
      PARTICIPLE.test(token.form) &&
      is(next, IS.preposition) &&
      !is(next, IS.link);
    if (isParticiple && !walk.grammar.capitalNouns && !walk.grammar.chainsNouns) return 0;
    take(walk, !walk.grammar.capitalNouns && walk.at > 0);
    walk.capitals = 1;
    return 1;
  }
  return walk.grammar.capitalNouns ? overAdjective(walk, token) : overSmallWord(walk, token);
}

/** Romance participles. */
const PARTICIPLE =
  /(?:é|ée|és|ées|[aiu]do|[aiu]da|[aiu]dos|[aiu]das|[aiu]to|[aiu]ta|[aiu]ti|[aiu]te)$/u;

/** Where nouns have capitals, a small word is an adjective and needs one. */
function overAdjective(walk: Walk, token: Token): number {
  if ((walk.hasHead && !walk.isOpen) || !ADJECTIVE.test(token.form)) return 0;
  walk.small += 1;
  if (walk.small > 4) return 0;
  walk.isOpen = true;
  return 1;
}

/** Small words within names, in whatever language. */
const NAME_PARTS = new Set(
  'van von der den de da di du del della la le el al bin ibn ten ter dos das e y i'.split(' '),
);

function overSmallWord(walk: Walk, token: Token): number {
  const { grammar, tokens, at } = walk;
  if (opensAnother(walk, token)) return 0;
  if (walk.isOpen || is(token, IS.role)) return takeSmall(walk);
  if (walk.isNamed) return goesOnName(walk, token) ? 1 : 0;
  if (grammar.verbEnding?.test(token.form)) return 0;
  if (grammar.chainsNouns && grammar.infinitive.test(token.form)) return 0;
  // "La ministra tira dritto": behind a role an unknown word is rather a verb than an adjective.
  const isBehindRole = !grammar.chainsNouns && is(tokens[at - 1], IS.role);
  return isBehindRole && !BEHIND_ROLE.test(token.form) ? 0 : takeSmall(walk);
}

function goesOnName(walk: Walk, token: Token): boolean {
  if (isWithinName(walk, token) || chainGoesOn(walk, token)) return true;
  return NAME_PARTS.has(token.form) && walk.tokens[walk.at + 1]?.kind === 'word';
}

/** "Il capo della Protezione civile Ugo Belardi", "el Gobierno insular": an adjective behind a body's noun, or before a name. */
function isWithinName({ tokens, at, grammar }: Walk, token: Token): boolean {
  if (grammar.chainsNouns || token.is !== 0 || token.senses.length > 0) return false;
  const isBefore = tokens[at + 1]?.isCapital === true && tokens[at + 1]?.kind === 'word';
  return BEHIND_ROLE.test(token.form) && (isBefore || is(tokens[at - 1], IS.role));
}

/** Endings of adjectives in Romance languages. */
const BEHIND_ROLE =
  /(?:al|ale|ales|aux|ali|ais|aise|ano|ana|ain|aine|ois|oise|ense|eño|eña|és|esa|ese|ico|ica|ique|ien|ienne|iano|iana|ivo|iva|if|ive|aire|ario|aria|euse|eux|oso|osa|ble|ado|ada|ido|ida|ato|ata|ar|ier|ière|ral|nte|in[oa]|en[oa]|e[oa]|ita|í|turc[oa]?|turque|grec[oa]?|grecque|russ?[oae]|belg[ae]|suisse|suiz[oa]|svizzer[oa]|tedesc[oa]|polac[oa]|polacc[oa]|adjunt[oa]|adjointe?|elect[oa]|eletto|mayor|superiore?|suprem[oa]|alem[aá]n[a]?|alemão|alemã|catal[aàá]na?|catalã|catalão)s?$/u;

function takeSmall(walk: Walk): number {
  walk.small += 1;
  if (walk.small > MOST_SMALL) return 0;
  const { small } = walk;
  take(walk, false);
  walk.small = small;
  return 1;
}
