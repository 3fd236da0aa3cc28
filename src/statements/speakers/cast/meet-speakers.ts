import type { Mention } from '../mentions/mention.ts';
import { readPhrase } from '../mentions/noun-phrase.ts';
import type { NameRun } from '../names/name-run.ts';
import type { Page } from '../page.ts';
import { SIGN } from '../words/signs.ts';
import { bodyVotes } from './body-votes.ts';
import type { Cast } from './cast.ts';
import { keyOf, type OpenNames } from './open-names.ts';

export type Meeting = { readonly page: Page; readonly cast: Cast; readonly open: OpenNames };

export function meetSpeaker(meeting: Meeting, mention: Mention | null): void {
  if (mention?.call.by !== 'name') return;
  const { run } = mention.call;
  const { cast } = meeting;
  if (cast.find(run).kind !== 'none') return;
  const kind = kindOfSpeaker(meeting, mention, run);
  const member = cast.name(fullestOf(meeting, run), kind);
  member.isSure = run.sort !== 'unsure' || member.words.length > 1;
}

/** "Vantry confirmed that it", beside a Ms Vantry. */
export function meetBodiesOfSurnames({ page, cast, open }: Meeting): void {
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
export function meetOthers({ page, cast, open }: Meeting): void {
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
  return bodyVotes(page, open.byWords.get(keyOf(run)) ?? []) > 0 ? 'organisation' : 'person';
}

/** "the Clarion": people go without an article. "The firm behind it, Tidewater". */
function isCalledBody(page: Page, mention: Mention, run: NameRun): boolean {
  if (run.runFirst === mention.first) return false;
  const before = page.tokens[run.runFirst - 1];
  if (((before?.signs ?? 0) & SIGN.determiner) !== 0) return true;
  const { head, headSigns } = readPhrase(page, mention);
  // "Речниця поліції Марта Сович": what stands between is whose she is.
  if (page.lexicon.words.grammar.chainsNouns && (run.words.length > 1 || head > mention.first))
    return false;
  // "the foreign ministry's Deng Anping" is a person.
  const isOwner = page.tokens[head + 1]?.sort === 'possessive';
  return !isOwner && (headSigns & (SIGN.bodyNoun | SIGN.bodyHead)) !== 0;
}
