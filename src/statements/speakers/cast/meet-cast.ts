import type { Mention } from '../mentions/mention.ts';
import type { NameRun } from '../names/name-run.ts';
import type { Page } from '../page.ts';
import { SIGN } from '../words/signs.ts';
import { Cast } from './cast.ts';
import { describeMember } from './describe-member.ts';
import { isCalledByTitle, isFullName, peopleAlone, thingsIn } from './full-names.ts';
import { meetBodiesOfSurnames, meetOthers, meetSpeaker } from './meet-speakers.ts';
import { openNames } from './open-names.ts';
import { isShortFor } from './same-body.ts';

type Mentions = readonly (Mention | null)[];

/**
 * Everybody whom a text names: by full names first, then by titles alone, then those who are named nowhere but where they
 * speak. The body comes before the headline, which rather hints than names.
 */
export function meetCast(page: Page, mentions: Mentions): Cast {
  const cast = new Cast(page.lexicon);
  const runs = bodyFirst(page);
  meetNamed(page, cast, runs);
  const meeting = { page, cast, open: openNames(runs) };
  for (const run of runs) cast.title(run);
  meetBodiesOfSurnames(meeting);
  for (const mention of mentions) meetSpeaker(meeting, mention);
  meetOthers(meeting);
  describeAll(page, cast, { runs, mentions });
  cast.settle();
  return cast;
}

function bodyFirst({ runs, parts, tokens }: Page): readonly NameRun[] {
  const isBodyText = (run: NameRun) => parts[tokens[run.first]?.part ?? 0]?.place === 'body';
  return [...runs.filter(isBodyText), ...runs.filter((run) => !isBodyText(run))];
}

function meetNamed(page: Page, cast: Cast, runs: readonly NameRun[]): void {
  const alone = peopleAlone(runs);
  for (const run of runs) if (isFullName(page, run, alone)) cast.name(run, 'person');
  meetBodies(page, cast, runs);
  const things = thingsIn(runs);
  for (const run of runs) {
    const isThing = things.has(run.words[0] ?? '');
    if (!isThing && isCalledByTitle(page, cast, run)) cast.name(run, 'person');
  }
}

/** By full names first: "MoD" is the Ministry of Defence where that is named. */
function meetBodies(page: Page, cast: Cast, runs: readonly NameRun[]): void {
  const bodies = runs.filter((run) => isBody(page, run));
  for (const run of bodies) {
    if (run.isAlone) continue;
    const body = cast.name(run, 'organisation');
    const short = inBrackets(page, run);
    if (short !== null) cast.alias(body, short);
  }
  for (const run of bodies) {
    const found = cast.find(run);
    const isShort = found.kind === 'one' && isShortFor(found.member, run.words);
    if (run.isAlone && !isShort) cast.name(run, 'organisation');
  }
}

/** "ISS" of "the Institute of Straits Studies (ISS)". */
function inBrackets({ tokens, runAt }: Page, { last }: NameRun): NameRun | null {
  if (tokens[last + 1]?.lower !== '(') return null;
  const run = runAt(last + 2);
  return run !== null && tokens[run.last + 1]?.lower === ')' ? run : null;
}

/** Places are bodies only where they speak. */
function isBody({ tokens }: Page, run: NameRun): boolean {
  return run.sort === 'body' && ((tokens[run.last]?.signs ?? 0) & SIGN.place) === 0;
}

type Naming = { readonly runs: readonly NameRun[]; readonly mentions: Mentions };

function describeAll(page: Page, cast: Cast, { runs, mentions }: Naming): void {
  const calls = mentionsByName(page, mentions);
  for (const run of runs) {
    const found = cast.find(run);
    if (found.kind !== 'one') continue;
    found.member.times += 1;
    const call = calls.get(run);
    const until = call !== undefined && call.last > run.last ? call.last : undefined;
    describeMember(page, cast, { member: found.member, run, from: call?.first, until });
  }
}

/** The words that call a speaker by a name, by the name, of which the first word with a capital may be all that was read as one. */
function mentionsByName({ runAt }: Page, mentions: Mentions): Map<NameRun, Mention> {
  const calls = new Map<NameRun, Mention>();
  for (const mention of mentions) {
    if (mention?.call.by !== 'name') continue;
    const { run } = mention.call;
    calls.set(runAt(run.first) ?? runAt(run.last) ?? run, mention);
  }
  return calls;
}
