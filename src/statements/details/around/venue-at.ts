import { type DetailText, isCapital, type Run } from '../detail-text.ts';
import { classifyHearer, isMedium } from './classify-hearer.ts';
import { nounPhraseEnd } from './noun-phrase.ts';
import { timeEnd } from './time-phrase.ts';

/** What stands behind a preposition; `end` is where reading goes on, the preposition itself where nothing was read. */
export type FoundVenue = {
  readonly end: number;
  readonly venue: Run | null;
  readonly addressee: Run | null;
};

/** More than "a conference in the House of X on Y" has none. */
const MOST_JOINTS = 2;
const LONGEST_NAME = 6;

export type Reach = {
  readonly to: number;
  /** Whether the cue says that something was written: "wrote in the Echo". */
  readonly isWriting: boolean;
};

/** Reads "in a statement", "at a rally in Kiel", "on Facebook", "in a letter to MPs", "to reporters" at a word. */
export function venueAt(text: DetailText, at: number, reach: Reach): FoundVenue {
  const { places, grammar } = text.words;
  const word = text.lower[at] ?? '';
  if (places.areCasesBare && !grammar.prepositions.has(word)) return bareCase(text, at, reach.to);
  const nothing = { end: at, venue: null, addressee: null };
  const end = isLead(text, word) ? nounPhraseEnd(text, at + 1, reach.to) : at + 1;
  if (end === at + 1) return nothing;
  const core = { from: at + 1, to: withoutClause(text, { from: at + 1, to: end }) };
  return behindLead(text, { at, core }, reach) ?? nothing;
}

function isLead({ words: { places } }: DetailText, word: string): boolean {
  const { leads, keptLeads, bareLeads, paperLeads, addressing } = places;
  return [leads, keptLeads, bareLeads, paperLeads, addressing].some((words) => words.has(word));
}

type Led = { readonly at: number; readonly core: Run };

/** By the preposition; null where it leads to neither a venue nor somebody who listens. */
function behindLead(
  text: DetailText,
  { at, core }: Led,
  { to, isWriting }: Reach,
): FoundVenue | null {
  const { places } = text.words;
  const word = text.lower[at] ?? '';
  if (places.keptLeads.has(word)) return extended(text, { from: at, to: core.to }, to);
  if (places.bareLeads.has(word)) return isMeans(text, core) ? extended(text, core, to) : null;
  if (places.leads.has(word) && isVenue(text, at, core)) return extended(text, core, to);
  const isPaper = isWriting && places.paperLeads.has(word) && isCapital(text, core.to - 1);
  if (isPaper) return extended(text, core, to);
  return places.addressing.has(word) && isHearer(text, core) ? addressed(text, core) : null;
}

/** "агентству РАВ", "журналистам": the case says what a preposition says elsewhere. */
function bareCase(text: DetailText, at: number, to: number): FoundVenue {
  const { places } = text.words;
  const word = text.lower[at] ?? '';
  if (places.listeners.has(word))
    return { end: at + 1, venue: null, addressee: { from: at, to: at + 1 } };
  if (!places.mediaKinds.has(word)) return { end: at, venue: null, addressee: null };
  const end = Math.max(at + 1, nounPhraseEnd(text, at, to));
  return { end, venue: { from: at, to: end }, addressee: null };
}

/** Up to a participle behind a venue's noun: "an email provided", "a debate dominated". */
function withoutClause(text: DetailText, { from, to }: Run): number {
  const { places, grammar } = text.words;
  for (let index = from + 1; index < to; index += 1) {
    const word = text.lower[index] ?? '';
    const isParticiple = grammar.participleEndings.some((ending) => word.endsWith(ending));
    if (isParticiple && !isCapital(text, index) && places.nouns.has(text.lower[index - 1] ?? ''))
      return index;
  }
  return to;
}

/** "by telephone", "over the phone". */
function isMeans({ lower, words: { places } }: DetailText, { from, to }: Run): boolean {
  return to - from <= 2 && places.bareMeans.has(lower[to - 1] ?? '');
}

function isVenue(text: DetailText, at: number, core: Run): boolean {
  const { places } = text.words;
  const first = text.lower[core.from] ?? '';
  if (places.noPlaces.has(text.lower[core.to - 1] ?? '')) return false;
  const isAny = places.anyLeads.has(text.lower[at] ?? '');
  if (isAny && (isDefinite(text, first) || isCapital(text, core.from))) return true;
  const isOne = core.to - core.from === 1;
  if (isOne ? places.bare.has(first) : holdsNoun(text, core)) return true;
  return isMedium(text, core);
}

function isDefinite({ words: { grammar } }: DetailText, word: string): boolean {
  return grammar.determiners.has(word) && !grammar.indefinite.has(word);
}

function holdsNoun({ lower, words: { places } }: DetailText, { from, to }: Run): boolean {
  for (let index = from; index < to; index += 1) {
    if (places.nouns.has(lower[index] ?? '')) return true;
  }
  return false;
}

/** With what is joined to it: "in Geneva", "with Radio Amani", "on Telegram"; "to MPs" are those it is said to. */
function extended(text: DetailText, core: Run, limit: number): FoundVenue {
  const end = withJoints(text, core, limit);
  const venue = { from: afterEdge(text, core), to: end };
  const to = text.words.places.addressing.has(text.lower[end] ?? '');
  const follows = { from: end + 1, to: to ? nounPhraseEnd(text, end + 1, limit) : end + 1 };
  if (follows.to === follows.from) return { end, venue, addressee: null };
  // "a reply to questions"
  if (isHearer(text, follows)) return { end: follows.to, venue, addressee: follows };
  return { end: follows.to, venue: { ...venue, to: follows.to }, addressee: null };
}

/** "the sidelines of a summit" is the summit. */
function afterEdge({ lower, words }: DetailText, { from, to }: Run): number {
  for (let index = from; index < Math.min(to, from + 2); index += 1) {
    if (words.places.edges.has(lower[index] ?? '') && lower[index + 1] === words.grammar.genitive)
      return index + 2;
  }
  return from;
}

/** Where a venue ends with its name and what is joined to it. */
export function withJoints(text: DetailText, core: Run, to: number): number {
  let end = withName(text, core.to, to);
  for (let joints = 0; joints < MOST_JOINTS; joints += 1) {
    const next = jointEnd(text, { from: core.from, to: end }, to);
    if (next === end) break;
    end = next;
  }
  return end;
}

/** Where the words that a joint joins end; its own end where none does. */
function jointEnd(text: DetailText, { from, to: at }: Run, to: number): number {
  if (at >= to || !text.words.places.joints.has(text.lower[at] ?? '')) return at;
  if (timeEnd(text, at, to) > at || timeEnd(text, at + 1, to) > at + 1) return at;
  const end = nounPhraseEnd(text, at + 1, to);
  return end > at + 1 && isJoined(text, { from, to: at }, end) ? end : at;
}

/** "an interview with anybody", "a conference in Geneva", "a post on the network". */
function isJoined(text: DetailText, { to: at }: Run, end: number): boolean {
  const { places } = text.words;
  if (places.sharedJoints.has(text.lower[at] ?? ''))
    return places.sharedNouns.has(text.lower[at - 1] ?? '');
  return isCapital(text, end - 1) || isMedium(text, { from: at + 1, to: end });
}

/** "his podcast, Sculley's Gully": a name behind a comma belongs to the words before it. */
function withName(text: DetailText, end: number, to: number): number {
  if (text.lower[end] !== ',' || isCapital(text, end - 1)) return end;
  let name = end + 1;
  while (name < to && name - end <= LONGEST_NAME && isNamePart(text, name)) name += 1;
  const isClosed = name > end + 1 && (name >= to || text.lower[name] === ',');
  return isClosed && timeEnd(text, end + 1, to) === end + 1 ? name : end;
}

function isNamePart(text: DetailText, index: number): boolean {
  return isCapital(text, index) || text.lower[index] === "'s";
}

/** "to reporters", "to the referee", "to Orr"; not "to comment". */
function isHearer(text: DetailText, { from, to }: Run): boolean {
  const { grammar, places } = text.words;
  const first = text.lower[from] ?? '';
  const last = text.lower[to - 1] ?? '';
  if (places.things.has(last)) return false;
  if (grammar.objectPronouns.has(first) || grammar.determiners.has(first)) return true;
  return isCapital(text, from) || places.listeners.has(last);
}

function addressed(text: DetailText, core: Run): FoundVenue {
  const isVenueToo = classifyHearer(text, core) === 'venue';
  return { end: core.to, venue: isVenueToo ? core : null, addressee: isVenueToo ? null : core };
}
