import { nounPhraseEnd } from '../phrases/noun-phrase.ts';
import { type Range, speakerPhrase } from '../phrases/speaker-phrase.ts';
import { is, isMark, isMood, type Token } from '../reading/token.ts';
import type { Grammar } from '../words/speech-words.ts';
import { IS } from '../words/word-classes.ts';
import type { Draft, Reading } from './draft.ts';

/** "Der Trainer war bedient: „...“", "Müller nach dem Spiel: „...“": no verb of saying, but a colon and a quotation. */
export function introducedSpeech({ tokens, words, end }: Reading): Draft | null {
  const colon = tokens.findIndex(
    (token, at) =>
      isMark(token, ':') && (tokens[at + 1]?.kind === 'quotation' || opensDash(tokens, at + 1)),
  );
  if (colon <= 0) return null;
  const phrase = replierBefore({ tokens, words }, colon) ?? subjectBefore({ tokens, words }, colon);
  const isLabel =
    phrase?.end === colon &&
    !words.grammar.capitalNouns &&
    isShortLabel(tokens.slice(phrase.start, colon));
  const source =
    phrase !== null && (isLabel || isPerson(tokens.slice(phrase.start, phrase.end), words.grammar))
      ? phrase
      : null;
  const last = opensDash(tokens, colon + 1) ? end : lastQuotation(tokens, colon + 1, end);
  const content = [{ start: colon + 1, end: last }] as const;
  return {
    source,
    cue: [],
    content,
    chance: source === null ? 0.4 : 0.7,
    reason: 'A colon before a quotation',
  };
}

/** "Boeren blokkeren haven" is no speaker, but a sentence with a verb that no list has. */
function isShortLabel(label: readonly Token[]): boolean {
  return label.length <= 2 || is(label[0], IS.determiner);
}

/** "Durissima la replica di Ada Rossi: «...»", "Die Antwort der Stadt: „...“". */
function replierBefore(
  { tokens, words }: Pick<Reading, 'tokens' | 'words'>,
  colon: number,
): Range | null {
  const { grammar } = words;
  for (let at = colon - 2; at >= 0 && !isMark(tokens[at], '.;:'); at -= 1) {
    if (!is(tokens[at], IS.saying)) continue;
    const next = tokens[at + 1];
    const isLed = is(next, IS.link) && !is(next, IS.genitive);
    const start = isLed ? at + 2 : at + 1;
    if (!isLed && !is(next, IS.genitive) && !grammar.chainsNouns) continue;
    const phrase = speakerPhrase(tokens.slice(0, colon), start, grammar);
    if (phrase !== null) return phrase;
  }
  return null;
}

/** "Burmistrz nie kryje oburzenia: – Brali dotacje." */
function opensDash(tokens: readonly Token[], at: number): boolean {
  return isMark(tokens[at], '–') && tokens[at + 1]?.isCapital === true;
}

/** "Reimers reagierte mit Kritik: Das Werk habe kassiert." */
export function introducedMood({ tokens, words, end }: Reading): Draft | null {
  const colon = tokens.findIndex((token) => isMark(token, ':'));
  if (colon <= 0 || tokens[colon + 1]?.kind === 'quotation') return null;
  if (!tokens.slice(colon + 1, colon + 12).some(isMood)) return null;
  const source = subjectBefore({ tokens, words }, colon);
  const content = [{ start: colon + 1, end }] as const;
  return {
    source,
    cue: [],
    content,
    chance: source === null ? 0.4 : 0.7,
    reason: 'A colon before the mood of reported speech',
  };
}

/** A name, a role or a pronoun; where all nouns have capitals, a name stands without an article, and roles have endings. */
function isPerson(phrase: readonly Token[], { capitalNouns }: Grammar): boolean {
  if (phrase.some((token) => is(token, IS.role | IS.pronoun))) return true;
  if (!capitalNouns) return isNamedHead(phrase);
  return isName(phrase) || phrase.some(({ form }) => PERSON.test(form));
}

/** A name behind the first word: not "Grève à l'usine Martelin", where only a place has one. */
function isNamedHead(phrase: readonly Token[]): boolean {
  const link = phrase.findIndex((token) => is(token, IS.preposition) && !is(token, IS.determiner));
  const head = link < 0 ? phrase : phrase.slice(0, link);
  return head.slice(1).some((token) => token.isCapital) || isName(phrase);
}

/** "Mosbacher nach dem Spiel": no article before it. */
function isName(phrase: readonly Token[]): boolean {
  return phrase.length <= 4 && phrase.every((token) => token.isCapital && token.is === 0);
}

/** What German nouns for people end with. */
const PERSON =
  /(?:er|erin|or|orin|ist|istin|ent|entin|eur|eurin|loge|login|chef|chefin|jährige|wart|frau|mann)$/u;

/** Who is spoken of before a colon, if a person is. */
export function introducerOf(
  reading: Pick<Reading, 'tokens' | 'words'>,
  colon: number,
): Range | null {
  const phrase = subjectBefore(reading, colon);
  const { tokens, words } = reading;
  return phrase !== null && isPerson(tokens.slice(phrase.start, phrase.end), words.grammar)
    ? phrase
    : null;
}

/** Behind an adverb German and Dutch have the verb first. */
function subjectBefore(
  { tokens, words }: Pick<Reading, 'tokens' | 'words'>,
  colon: number,
): Range | null {
  const before = tokens.slice(0, colon);
  const last = lastSegment(tokens, colon);
  const opening = is(tokens[last], IS.coordinator | IS.adverb | IS.subordinator) ? last + 1 : last;
  const label = speakerPhrase(before, opening, words.grammar);
  // "Il geologo:" is nothing but who speaks.
  if (label !== null && label.end === colon) return label;
  const near = last === 0 ? null : label;
  if (
    near !== null &&
    before.slice(near.start, near.end).some((token) => is(token, IS.role | IS.pronoun))
  )
    return near;
  const isAdverb = is(tokens[0], IS.adverb);
  const start =
    (is(tokens[0], IS.coordinator) || isAdverb ? 1 : 0) +
    (isAdverb && words.grammar.verbSecond ? 1 : 0);
  return is(tokens[start], IS.accusative) ? null : speakerPhrase(before, start, words.grammar);
}

function lastQuotation(tokens: readonly Token[], from: number, end: number): number {
  let last = from + 1;
  for (
    let at = from;
    at < end && (tokens[at]?.kind === 'quotation' || isMark(tokens[at], ',–'));
    at += 1
  ) {
    if (tokens[at]?.kind === 'quotation') last = at + 1;
  }
  return last;
}

/** "Frana a Valserena, il sindaco:" has the speaker behind its last comma. */
function lastSegment(tokens: readonly Token[], colon: number): number {
  let at = colon;
  while (at > 0 && !isMark(tokens[at - 1], ',.–;:')) at -= 1;
  return at;
}

const LONGEST_LABEL = 8;

/** "Müller: Lage ernst", "„Lage ernst“ – Müller", in headlines. `isSpeaker` tells who speaks in the article. */
export function headlineSpeech(
  reading: Reading,
  isSpeaker: (token: Token) => boolean,
): Draft | null {
  return labelled(reading, isSpeaker) ?? signed(reading, isSpeaker);
}

function labelled(
  { tokens, words, end }: Reading,
  isSpeaker: (token: Token) => boolean,
): Draft | null {
  const colon = tokens.findIndex((token) => isMark(token, ':'));
  if (colon <= 0 || colon > LONGEST_LABEL || colon + 2 >= end) return null;
  const label = tokens.slice(0, colon);
  // A full name rather says what the article is about.
  if (
    label.length > 1 &&
    label.every((token) => token.isCapital && !is(token, IS.role | IS.determiner))
  )
    return null;
  if (!is(tokens[0], IS.role) && !label.some((token) => isSpeaker(token))) return null;
  const stop = nounPhraseEnd(tokens, 0, words.grammar, colon);
  if (stop === 0) return null;
  const content = [{ start: colon + 1, end }] as const;
  return {
    source: { start: 0, end: stop },
    cue: [],
    content,
    chance: 0.7,
    reason: 'A speaker and a colon in a headline',
  };
}

/** "„Lage ernst“: Müller zweifelt": a quotation, and behind a mark who is credited with it. */
function signed({ tokens, words }: Reading, isSpeaker: (token: Token) => boolean): Draft | null {
  if (tokens[0]?.kind !== 'quotation' || !isMark(tokens[1], '–:,')) return null;
  const source = speakerPhrase(tokens, 2, words.grammar);
  if (source === null) return null;
  const isKnown = tokens
    .slice(2, source.end)
    .some((token) => isSpeaker(token) || is(token, IS.role));
  if (!isKnown && !isMark(tokens[1], ':')) return null;
  const content = [{ start: 0, end: 1 }] as const;
  return {
    source,
    cue: [],
    content,
    chance: 0.7,
    reason: 'A quotation and its speaker behind it in a headline',
  };
}
