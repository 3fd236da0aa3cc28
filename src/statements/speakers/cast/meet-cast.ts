import type { Mention } from '../mentions/mention.ts';
import type { NameRun } from '../names/name-run.ts';
import type { Page } from '../page.ts';
import { SIGN } from '../words/signs.ts';
import { Cast } from './cast.ts';
import { describeMember } from './describe-member.ts';
import { isCalledByTitle, isFullName, peopleAlone, thingsIn } from './full-names.ts';
import { meetBodiesOfSurnames, meetOthers, meetSpeaker } from './meet-speakers.ts';
import { openNames } from './open-names.ts';

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
  for (const run of runs) if (isBody(page, run)) cast.name(run, 'organisation');
  const things = thingsIn(runs);
  for (const run of runs) {
    const isThing = things.has(run.words[0] ?? '');
    if (!isThing && isCalledByTitle(page, cast, run)) cast.name(run, 'person');
  }
}

/** Places are bodies only where they speak. */
function isBody({ tokens }: Page, run: NameRun): boolean {
  return run.sort === 'body' && ((tokens[run.last]?.signs ?? 0) & SIGN.place) === 0;
}

type Naming = { readonly runs: readonly NameRun[]; readonly mentions: Mentions };

function describeAll(page: Page, cast: Cast, { runs, mentions }: Naming): void {
  const starts = mentionStarts(mentions);
  for (const run of runs) {
    const found = cast.find(run);
    if (found.kind !== 'one') continue;
    found.member.times += 1;
    describeMember(page, cast, { member: found.member, run, from: starts.get(run) });
  }
}

/** Where the words that call a speaker by a name begin, by the name. */
function mentionStarts(mentions: readonly (Mention | null)[]): Map<NameRun, number> {
  const starts = new Map<NameRun, number>();
  for (const mention of mentions) {
    if (mention?.call.by === 'name') starts.set(mention.call.run, mention.first);
  }
  return starts;
}
