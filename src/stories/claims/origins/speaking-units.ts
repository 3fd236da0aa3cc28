import type { ClaimSpeaker } from '../../../model/claim.ts';
import type { DraftClaim } from '../grouping/draft-claim.ts';
import type { Said } from '../said/said.ts';
import type { StoryPerson } from '../speakers/tell-speakers.ts';
import type { OriginSources } from './find-origins.ts';
import { relayOf, SOME_OUTLET } from './relays.ts';
import { isSameUnnamed, mayBeNamed } from './same-unnamed.ts';
import { isBodyOf, mayBeBody, maySpeakFor, speaksFor } from './speaking-for.ts';

/** Statements of a claim that come from one mouth, as far as can be told. */
export type SpeakingUnit = {
  readonly said: Said[];
  readonly people: StoryPerson[];
  /** An outlet of the story that is given as the speaker, and only passes on. */
  readonly outlet: string | null;
  readonly reasons: Set<string>;
};

/** Parts a claim's statements by who says them. What can't be told counts with others: "at least". */
export function speakingUnits(claim: DraftClaim, sources: OriginSources): SpeakingUnit[] {
  const { units, unknown } = partByPerson(claim, sources);
  const merged = mergeUnits(units, sources);
  const [first] = merged;
  if (!first) return unknown.length === 0 ? [] : [{ ...newUnit(null), said: unknown }];
  for (const one of unknown) {
    const home =
      merged.find((unit) => unit.said.some(({ article }) => article === one.article)) ?? first;
    home.said.push(one);
    home.reasons.add(`Where nobody is said to say it, it counts with ${nameOf(home)}.`);
  }
  return merged;
}

function partByPerson(
  claim: DraftClaim,
  sources: OriginSources,
): { units: SpeakingUnit[]; unknown: Said[] } {
  const byKey = new Map<string, SpeakingUnit>();
  const unknown: Said[] = [];
  for (const one of claim.said) {
    if (claim.copied.has(one)) continue;
    const outlet = relayOf(one, sources.outlets);
    const place = sources.cast.personOf[one.at] ?? -1;
    const key = outlet === null ? `person ${place}` : `outlet ${outlet}`;
    if (outlet === null && place < 0) unknown.push(one);
    else addTo(byKey, key, { one, outlet, person: sources.cast.people[place] });
  }
  return { units: [...byKey.values()], unknown };
}

function addTo(
  byKey: Map<string, SpeakingUnit>,
  key: string,
  { one, outlet, person }: { one: Said; outlet: string | null; person: StoryPerson | undefined },
): void {
  const unit = byKey.get(key) ?? newUnit(outlet);
  byKey.set(key, unit);
  unit.said.push(one);
  if (person && unit.people.length === 0) unit.people.push(person);
}

function newUnit(outlet: string | null): SpeakingUnit {
  return { said: [], people: [], outlet, reasons: new Set() };
}

/** So many mouths of one claim are compared each with each. */
const MOST_UNITS = 40;

function mergeUnits(units: readonly SpeakingUnit[], sources: OriginSources): SpeakingUnit[] {
  const merged: SpeakingUnit[] = [];
  // Names before mentions before outlets, so that what is merged has the fullest name.
  const ranked = units.toSorted((a, b) => rankOf(a) - rankOf(b));
  for (const unit of ranked) {
    const reasons = merged.slice(0, MOST_UNITS).map((other) => whyOne(other, unit, sources));
    const at = reasons.findIndex((reason) => reason !== null);
    const home = merged[at];
    if (!home) {
      merged.push(unit);
      continue;
    }
    home.said.push(...unit.said);
    home.people.push(...unit.people);
    home.reasons.add(reasons[at] ?? '');
  }
  return merged;
}

function rankOf({ outlet, people: [person] }: SpeakingUnit): number {
  if (outlet !== null) return 4;
  if (person?.isNamed !== true) return person?.speaker.kind === 'organisation' ? 2 : 3;
  return person.speaker.kind === 'person' ? 0 : 1;
}

/** Why two units are one, a sentence for the reader; null where they are two. */
function whyOne(home: SpeakingUnit, unit: SpeakingUnit, sources: OriginSources): string | null {
  const [a, b] = [home.people[0], unit.people[0]];
  if (unit.outlet !== null) return whyRelayed(home, unit);
  if (!a || !b) return null;
  return whySpeakers(a, b) ?? whyWords(home, unit, { a, b, sources });
}

/** By who they are. */
function whySpeakers(a: StoryPerson, b: StoryPerson): string | null {
  const [one, other] = [a.speaker.name, b.speaker.name];
  if (isBodyOf(a, b) || isBodyOf(b, a)) return `${one} speaks for ${other}.`;
  if (maySpeakFor(a, b) || maySpeakFor(b, a))
    return `${one} and ${other} say it in the same words.`;
  if (mayBeBody(a, b) || mayBeBody(b, a)) return `“${other}” may be ${one}: no text tells.`;
  if (mayBeNamed(a, b)) return `“${other}” may be ${one}: no text tells.`;
  return isSameUnnamed(a, b) ? 'Neither text tells that its unnamed source is another one.' : null;
}

type Pair = { readonly a: StoryPerson; readonly b: StoryPerson; readonly sources: OriginSources };

/** By what they say, and where it stands. */
function whyWords(home: SpeakingUnit, unit: SpeakingUnit, { a, b, sources }: Pair): string | null {
  if (unit.said.some((one) => speaksFor(one, b, a)))
    return `“${b.speaker.name}” speaks for ${a.speaker.name}.`;
  if (isForeign(home, unit)) return 'Two languages may call one by different names.';
  if (isNamedBelow(home, unit, b)) return `The same article names ${a.speaker.name} for it.`;
  if (isHeadlineOf(home, unit)) return 'The headline and the text tell of one.';
  const isOneQuotation =
    areTwins(home, unit, sources) || (!b.isNamed && quoteTheSame(home, unit, sources));
  return isOneQuotation ? 'The same quotation stands in both.' : null;
}

/** "Norrland's foreign ministry", "das Außenministerium"; who is named in both is joined by the name. */
function isForeign(home: SpeakingUnit, unit: SpeakingUnit): boolean {
  const isBody = ({ people: [person] }: SpeakingUnit) => person?.speaker.kind === 'organisation';
  const languages = new Set(home.said.map(({ language }) => language));
  if (unit.said.some(({ language }) => languages.has(language))) return false;
  return unit.people[0]?.isNamed !== true || (isBody(home) && isBody(unit));
}

/** "a Russian journalist has said" at the beginning, and who it is further down. */
function isNamedBelow(home: SpeakingUnit, unit: SpeakingUnit, person: StoryPerson): boolean {
  if (person.isNamed || home.people[0]?.isNamed !== true) return false;
  return unit.said.every(({ article }) => home.said.some((other) => other.article === article));
}

/** "union" above, "the seafarers' union" below. */
function isHeadlineOf(home: SpeakingUnit, unit: SpeakingUnit): boolean {
  return [
    [home, unit],
    [unit, home],
  ].some(([above, below]) =>
    above?.said.every(
      ({ article, statement }) =>
        statement.place !== 'body' && below?.said.some((other) => other.article === article),
    ),
  );
}

/** The outlet has it from whom its own article names. */
function whyRelayed(home: SpeakingUnit, unit: SpeakingUnit): string | null {
  if (unit.outlet === SOME_OUTLET) return 'Which outlet is cited for it is not told.';
  const own = home.said.find(({ article }) => article.outletKey === unit.outlet);
  return own
    ? `${own.article.outletName}, which is cited for it, has it from ${nameOf(home)}.`
    : null;
}

/** Who says so many words in a row that another is quoted with is taken for that other. */
const LONG_QUOTATION = 8;

function quoteTheSame(home: SpeakingUnit, unit: SpeakingUnit, sources: OriginSources): boolean {
  return unit.said.some((one) => home.said.some((other) => sources.isSameQuotation(one, other)));
}

function areTwins(home: SpeakingUnit, unit: SpeakingUnit, { twinsOf }: OriginSources): boolean {
  return unit.said.some((one) => {
    const twins = twinsOf(one);
    return home.said.some((other) => (twins.get(other.at) ?? 0) >= LONG_QUOTATION);
  });
}

export function nameOf({ people: [person], said: [one] }: SpeakingUnit): string {
  return person?.speaker.name ?? one?.statement.speaker?.name ?? 'somebody unnamed';
}

export function speakerOf({ people: [person] }: SpeakingUnit): ClaimSpeaker | null {
  return person?.speaker ?? null;
}
