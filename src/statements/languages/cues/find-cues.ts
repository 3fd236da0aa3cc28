import { is, isForm, isMark, isSpeech, type Token } from '../reading/token.ts';
import type { SpeechWords } from '../words/speech-words.ts';
import { FORM, takesOf, type VerbSense } from '../words/verb.ts';
import { IS } from '../words/word-classes.ts';
import type { Cue } from './cue.ts';
import { particleAt } from './particle.ts';

/** The reporting verbs of a sentence outside its quotations, in order. */
export function findCues(tokens: readonly Token[], words: SpeechWords): Cue[] {
  const cues: Cue[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'word') continue;
    const isKnown = token.senses.length > 0 && mayBeVerb(tokens, at, words);
    const cue = isKnown ? cueAt(tokens, at, words) : unknownVerb(tokens, at);
    if (cue !== null && isAllowed(tokens, cue, words)) cues.push(cue);
  }
  return cues;
}

/** A capital within a sentence is a noun or a name; so is what stands behind an article. */
function mayBeVerb(tokens: readonly Token[], at: number, { grammar }: SpeechWords): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token === undefined) return false;
  if (token.isCapital && (grammar.capitalNouns || !opensClause(tokens, at))) return false;
  if (is(before, IS.link) && !is(before, IS.clitic) && !isForm(token, FORM.infinitive))
    return false;
  if (grammar.capitalNouns || grammar.chainsNouns) return true;
  if (is(before, IS.preposition) && !is(before, LEADING) && !isForm(token, NOT_FINITE))
    return false;
  // "La correspondiente denuncia": a noun, unless words follow that somebody says.
  if (
    is(token, IS.saying) &&
    !isMark(before, ',–') &&
    before?.kind !== 'quotation' &&
    !announces(tokens[at + 1])
  )
    return false;
  if (!is(before, IS.determiner)) return true;
  return is(before, IS.clitic | IS.pronoun) && !is(token, IS.role | IS.saying);
}

function announces(next: Token | undefined): boolean {
  return (
    next?.kind === 'quotation' || isMark(next, ':') || is(next, IS.complementiser | IS.question)
  );
}

/** Of the words that are prepositions too, those behind which a verb may stand. */
const LEADING =
  IS.clitic | IS.pronoun | IS.as | IS.complementiser | IS.relative | IS.subordinator | IS.adverb;
const NOT_FINITE = FORM.infinitive | FORM.converb;

function opensClause(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || before.kind === 'quotation' || isMark(before, ':–(');
}

function cueAt(tokens: readonly Token[], at: number, words: SpeechWords): Cue | null {
  const senses = tokens[at]?.senses ?? [];
  // "..., was behauptet wird", "a dit": the same words are finite elsewhere.
  const closes = !words.grammar.verbSecond || is(tokens[at + 1], IS.auxiliary | IS.passive);
  const participle = participleCue(tokens, { at, senses }, words);
  if (closes && participle !== null) return participle;
  return finiteCue(tokens, { at, senses }, words) ?? participle ?? otherCue(tokens, { at, senses });
}

type Found = { readonly at: number; readonly senses: readonly VerbSense[] };

function finiteCue(
  tokens: readonly Token[],
  { at, senses }: Found,
  { grammar }: SpeechWords,
): Cue | null {
  const finite = senses.filter(({ form }) => form === FORM.finite || form === FORM.reported);
  const mayBeInfinitive = grammar.verbSecond && grammar.infinitive.test(tokens[at]?.form ?? '');
  if (mayBeInfinitive && isInfinitive(tokens, at)) return null;
  // "Gab ... bekannt" before "gab": the verb with a part that stands apart is the one that is meant.
  for (const sense of [...finite].sort((a, b) => plainness(a) - plainness(b))) {
    const apart = sense.particle === null ? null : particleAt(tokens, at, sense.particle);
    if (sense.particle !== null && apart === null) continue;
    if (sense.takes.needs !== null && !follows(tokens, at, sense.takes.needs)) continue;
    const words = apart === null ? [at] : [at, apart];
    const manner = sense.form === FORM.finite ? 'finite' : 'reported';
    return { words, finite: at, last: at + 1, manner, takes: sense.takes };
  }
  return null;
}

function plainness({ particle, takes }: VerbSense): number {
  return (particle === null ? 2 : 0) + (takes.needs === null ? 1 : 0);
}

/** "Wollte sich nicht äußern", "um zu sagen". */
function isInfinitive(tokens: readonly Token[], at: number): boolean {
  if (is(tokens[at - 1], IS.toward)) return true;
  for (let before = at - 1; before >= Math.max(0, at - REACH); before -= 1) {
    const token = tokens[before];
    if (token?.kind === 'mark') return false;
    if (is(token, IS.verb | IS.wants) && !is(token, IS.auxiliary)) return true;
  }
  return false;
}

const REACH = 14;

function follows(tokens: readonly Token[], at: number, word: string): boolean {
  for (let next = at + 1; next < Math.min(tokens.length, at + REACH); next += 1) {
    const token = tokens[next];
    if (word === 'quotation' ? token?.kind === 'quotation' : token?.form === word) return true;
  }
  return false;
}

function participleCue(
  tokens: readonly Token[],
  { at, senses }: Found,
  words: SpeechWords,
): Cue | null {
  const sense = senses.find(({ form }) => form === FORM.participle);
  if (sense === undefined) return null;
  const { needs } = sense.takes;
  if (needs !== null && !follows(tokens, at, needs)) return null;
  const passive = auxiliaryFor(tokens, { at, bits: IS.passive }, words);
  const has = auxiliaryFor(tokens, { at, bits: IS.auxiliary }, words);
  // "S'est plaint", "si è lamentato".
  const hanging = passive === null ? undefined : tokens[passive - 1];
  if (passive !== null && is(hanging, IS.clitic) && !is(hanging, IS.determiner)) {
    return {
      words: order(passive, at),
      finite: passive,
      last: at + 1,
      manner: 'finite',
      takes: sense.takes,
    };
  }
  // "A été annoncé" has both: the nearer decides.
  if (passive !== null && (has === null || Math.abs(passive - at) <= Math.abs(has - at))) {
    return {
      words: order(passive, at),
      finite: passive,
      last: at + 1,
      manner: 'passive',
      takes: sense.takes,
    };
  }
  if (has === null) return null;
  return {
    words: order(has, at),
    finite: has,
    last: Math.max(at, has) + 1,
    manner: 'finite',
    takes: sense.takes,
  };
}

function order(a: number, b: number): number[] {
  return a < b ? [a, b] : [b, a];
}

type Sought = { readonly at: number; readonly bits: number };

/** Before the participle, in languages of the verb's second place however far; or right behind it. */
function auxiliaryFor(
  tokens: readonly Token[],
  { at, bits }: Sought,
  { grammar }: SpeechWords,
): number | null {
  if (grammar.verbSecond && is(tokens[at + 1], bits)) return at + 1;
  const reach = grammar.verbSecond ? 30 : 5;
  for (let before = at - 1; before >= Math.max(0, at - reach); before -= 1) {
    const token = tokens[before];
    if (is(token, bits)) return before;
    if (token?.kind === 'mark' && !isMark(token, ',"()')) return null;
    if (!grammar.verbSecond && !is(token, BETWEEN)) return null;
    if (is(token, IS.subordinator | IS.complementiser | IS.relative) && !is(token, IS.determiner))
      return null;
  }
  return null;
}

/** What may stand between an auxiliary and its participle, elsewhere than in German and Dutch. */
const BETWEEN = IS.adverb | IS.negation | IS.clitic | IS.pronoun | IS.time;

/** "..., diciendo que", "en ajoutant que"; not "está diciendo". */
function isApart(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return (
    before === undefined || before.kind !== 'word' || is(before, IS.coordinator | IS.preposition)
  );
}

function otherCue(tokens: readonly Token[], { at, senses }: Found): Cue | null {
  const converb = senses.find(({ form }) => form === FORM.converb);
  if (converb !== undefined && isApart(tokens, at)) {
    return { words: [at], finite: at, last: at + 1, manner: 'converb', takes: converb.takes };
  }
  const impersonal = senses.find(({ form }) => form === FORM.impersonal);
  if (impersonal === undefined) return null;
  return { words: [at], finite: at, last: at + 1, manner: 'impersonal', takes: impersonal.takes };
}

const ONLY_QUOTED = takesOf('');

/** Whatever stands where "said" would, right behind a quotation: "„...“, zeigt sich Müller sicher". */
function unknownVerb(tokens: readonly Token[], at: number): Cue | null {
  const token = tokens[at];
  if (token === undefined || token.isCapital || token.is !== 0 || token.senses.length > 0)
    return null;
  const has = is(tokens[at - 1], IS.auxiliary) ? 1 : 0;
  const mark = at - 1 - has;
  if (!isMark(tokens[mark], ',–') || !isSpeech(tokens[mark - 1])) return null;
  const finite = at - has;
  return {
    words: has === 1 ? [finite, at] : [at],
    finite,
    last: at + 1,
    manner: 'finite',
    takes: ONLY_QUOTED,
  };
}

/** What somebody did not say is no statement, save where the verb makes one of it: "did not rule out". */
function isAllowed(tokens: readonly Token[], cue: Cue, { grammar }: SpeechWords): boolean {
  if (cue.takes.evenDenied) return true;
  const first = Math.min(cue.finite, ...cue.words);
  if (is(tokens[first - 1], IS.negation)) return false;
  const next = tokens[cue.last];
  const mayFollow = grammar.verbSecond || next?.form === 'pas';
  return !(mayFollow && is(next, IS.negation) && cue.manner === 'finite');
}
