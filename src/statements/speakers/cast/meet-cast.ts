import type { Mention } from '../mentions/mention.ts';
import { readPhrase } from '../mentions/noun-phrase.ts';
import type { NameRun } from '../names/name-run.ts';
import type { Page } from '../page.ts';
import { rolesAfter } from '../roles/roles-after.ts';
import { roleAround, rolesBefore } from '../roles/roles-before.ts';
import { SIGN } from '../words/signs.ts';
import { bodyVotes } from './body-votes.ts';
import { Cast } from './cast.ts';
import type { Member } from './member.ts';

/**
 * Everybody whom a text names: by full names first, then by titles alone, then those who are named nowhere but where they
 * speak. The body comes before the headline, which rather hints than names.
 */
export function meetCast(page: Page, mentions: readonly (Mention | null)[]): Cast {
  const cast = new Cast(page.lexicon);
  const runs = bodyFirst(page);
  const starts = mentionStarts(mentions);
  const surnames = peopleAlone(runs);
  for (const run of runs) if (isFullName(page, run, surnames)) cast.name(run, 'person');
  for (const run of runs) if (isBody(page, run)) cast.name(run, 'organisation');
  const things = thingsIn(runs);
  for (const run of runs) {
    if (isCalledByTitle(page, cast, run) && !things.has(run.words[0] ?? '')) cast.name(run, 'person');
  }
  const open = openNames(runs);
  for (const run of runs) cast.title(run);
  meetBodiesOfSurnames({ page, cast, open });
  for (const mention of mentions) meetSpeaker({ page, cast, open }, mention);
  meetOthers({ page, cast, open });
  for (const run of runs) {
    const found = cast.find(run);
    if (found.kind !== 'one') continue;
    found.member.times += 1;
    describe(page, cast, { member: found.member, run, from: starts.get(run) });
  }
  cast.settle();
  return cast;
}

function bodyFirst({ runs, parts, tokens }: Page): readonly NameRun[] {
  const isBodyText = (run: NameRun) => parts[tokens[run.first]?.part ?? 0]?.place === 'body';
  return [...runs.filter(isBodyText), ...runs.filter((run) => !isBodyText(run))];
}

/** Where the words that call a speaker by a name begin, by the name. */
function mentionStarts(mentions: readonly (Mention | null)[]): Map<NameRun, number> {
  const starts = new Map<NameRun, number>();
  for (const mention of mentions) {
    if (mention?.call.by === 'name') starts.set(mention.call.run, mention.first);
  }
  return starts;
}

/** Surnames that stand behind a title: who has one of them is a person. */
function peopleAlone(runs: readonly NameRun[]): ReadonlySet<string> {
  const alone = runs.filter(
    ({ words, isTitled, sort }) => words.length === 1 && isTitled && sort === 'person',
  );
  return new Set(alone.map(({ words }) => words[0] ?? ''));
}

function isFullName(page: Page, run: NameRun, surnames: ReadonlySet<string>): boolean {
  if (run.words.length < 2 || run.sort === 'body') return false;
  if (run.sort === 'person' || surnames.has(run.words.at(-1) ?? '')) return true;
  // "Bunny Delmar", beside "soap legend Bunny".
  if (run.words.length === 2 && surnames.has(run.words[0] ?? '')) return true;
  if (page.lexicon.isInside.has(page.tokens[run.runFirst - 1]?.lower ?? '')) return false;
  const { roles, age } = rolesAfter(page, run);
  const next = page.tokens[run.last + 1]?.lower === ',' ? run.last + 2 : run.last + 1;
  const isWho = page.lexicon.isPersonal.has(page.tokens[next]?.lower ?? '');
  return isWho || roles.length > 0 || age !== null || roleAround(page, run) !== null;
}

/** Places are bodies only where they speak. */
function isBody({ tokens }: Page, run: NameRun): boolean {
  return run.sort === 'body' && ((tokens[run.last]?.signs ?? 0) & SIGN.place) === 0;
}

/** What has a title and goes on with "which": a play, a ship. */
function thingsIn(runs: readonly NameRun[]): ReadonlySet<string> {
  const told = runs.filter(({ isTitled, sort }) => isTitled && sort === 'unsure');
  return new Set(told.map(({ words }) => words[0] ?? ''));
}

/** "Mr Tan", "Judge Cole", "his wife Jean", where nobody fuller has that name. */
function isCalledByTitle(page: Page, cast: Cast, run: NameRun): boolean {
  if (run.words.length !== 1 || run.sort === 'body' || cast.find(run).kind !== 'none') return false;
  // "Kaminski's mother, Danuta, has flown in".
  return (run.isTitled && run.sort === 'person') || roleAround(page, run) !== null;
}

/** Names of which no title and no first name tells whether they are people's: by their words, and by their last. */
function openNames(runs: readonly NameRun[]): OpenNames {
  const byWords = new Map<string, NameRun[]>();
  const byLast = new Map<string, Map<string, NameRun>>();
  for (const run of runs) {
    if (run.sort !== 'unsure') continue;
    const key = run.words.length === 1 ? (run.words[0] ?? '') : run.words.join(' ');
    const known = byWords.get(key);
    if (known === undefined) byWords.set(key, [run]);
    else if (known.length < MOST_ASKED) known.push(run);
    const last = run.words.at(-1) ?? '';
    if (run.words.length > 1) byLast.set(last, (byLast.get(last) ?? new Map()).set(key, run));
  }
  return { byWords, byLast };
}

/** Of a name that stands often its first mentions tell. */
const MOST_ASKED = 12;

type OpenNames = {
  readonly byWords: ReadonlyMap<string, readonly NameRun[]>;
  readonly byLast: ReadonlyMap<string, ReadonlyMap<string, NameRun>>;
};

type Meeting = { readonly page: Page; readonly cast: Cast; readonly open: OpenNames };

function meetSpeaker(meeting: Meeting, mention: Mention | null): void {
  if (mention?.call.by !== 'name') return;
  const { run } = mention.call;
  const { cast } = meeting;
  if (cast.find(run).kind !== 'none') return;
  const kind = kindOfSpeaker(meeting, mention, run);
  const member = cast.name(fullestOf(meeting, run), kind);
  member.isSure = run.sort !== 'unsure' || member.words.length > 1;
}

/** "Vantry confirmed that it", beside a Ms Vantry. */
function meetBodiesOfSurnames({ page, cast, open }: Meeting): void {
  for (const surname of cast.titled) {
    const mentions = open.byWords.get(surname) ?? [];
    const [run] = mentions;
    if (run !== undefined && bodyVotes(page, mentions) > 1) cast.name(run, 'organisation');
  }
}

/**
 * Who is named without title or first name, and called "he" or "she" right after, or by the last word alone: people to whom
 * pronouns may go.
 */
function meetOthers({ page, cast, open }: Meeting): void {
  for (const mentions of open.byWords.values()) {
    const [run] = mentions;
    if (run === undefined || cast.find(run).kind !== 'none') continue;
    if (isPersonName(page, open, mentions)) cast.name(run, 'person');
  }
}

/** Two sentences with "he" or "she" behind the name; of one named often, or by its last word too, one is enough. */
const PERSONAL = -4;
const OFTEN = 5;

function isPersonName(page: Page, { byWords }: OpenNames, mentions: readonly NameRun[]): boolean {
  // Where sentences begin every word has a capital.
  if (mentions.every((run) => startsSentence(page, run))) return false;
  const words = mentions[0]?.words ?? [];
  const alone = words.length > 1 ? (byWords.get(words.at(-1) ?? '') ?? []) : [];
  const all = [...mentions, ...alone];
  const votes = bodyVotes(page, all);
  if (votes <= PERSONAL) return true;
  return votes < 0 && (all.length >= OFTEN || alone.length > 0);
}

function startsSentence({ tokens }: Page, { runFirst }: NameRun): boolean {
  const before = tokens[runFirst - 1];
  if (before === undefined || before.sentence !== tokens[runFirst]?.sentence) return true;
  return before.sort === 'mark' && before.lower !== ',';
}

/** "Holm told reporters", and elsewhere, of nobody else, "Adaeze Holm". */
function fullestOf({ open }: Meeting, run: NameRun): NameRun {
  if (run.words.length > 1 || run.sort === 'body') return run;
  const fuller = open.byLast.get(run.words[0] ?? '');
  const [only] = fuller?.values() ?? [];
  return fuller?.size === 1 && only !== undefined ? only : run;
}

function kindOfSpeaker(
  { page, open }: Meeting,
  mention: Mention,
  run: NameRun,
): 'person' | 'organisation' {
  if (run.sort === 'body') return 'organisation';
  if (run.isTitled || run.sort === 'person') return 'person';
  if (isCalledBody(page, mention, run)) return 'organisation';
  return bodyVotes(page, open.byWords.get(run.words.join(' ')) ?? []) > 0
    ? 'organisation'
    : 'person';
}

/** "the Clarion": people go without an article. "The firm behind it, Tidewater". */
function isCalledBody(page: Page, mention: Mention, run: NameRun): boolean {
  if (run.runFirst === mention.first) return false;
  const before = page.tokens[run.runFirst - 1];
  if (((before?.signs ?? 0) & SIGN.determiner) !== 0) return true;
  const { head, headSigns } = readPhrase(page, mention);
  // "the foreign ministry's Deng Anping" is a person.
  const isOwner = page.tokens[head + 1]?.sort === 'possessive';
  return !isOwner && (headSigns & (SIGN.bodyNoun | SIGN.bodyHead)) !== 0;
}

type Introduction = {
  readonly member: Member;
  readonly run: NameRun;
  readonly from: number | undefined;
};

function describe(page: Page, cast: Cast, { member, run, from }: Introduction): void {
  const bearer = member.kind === 'person' ? 'person' : 'body';
  const after = rolesAfter(page, run, bearer);
  const around = from === undefined ? roleAround(page, run, bearer) : null;
  const before = rolesBefore(page, run, { from, bearer });
  const age = after.age ?? ageBefore(page, run);
  const roles = [...before, ...(around === null ? [] : [around]), ...after.roles];
  cast.describe(member, roles, age);
  if (bearer === 'body') return;
  member.from ??= after.from;
  member.gender ??= run.titleGender;
}

/** "14-year-old Tahlia". */
function ageBefore({ lexicon }: Page, { roleBefore }: NameRun): string | null {
  if (roleBefore === null || !lexicon.roles.isAge(roleBefore)) return null;
  return roleBefore.split('-')[0] ?? null;
}
