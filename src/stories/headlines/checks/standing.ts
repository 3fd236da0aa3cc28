import type { Speaker, Statement } from '../../../model/statement.ts';
import type { ReadBody } from '../reading/read-body.ts';
import type { Clause, ReadHeadline } from '../reading/read-headline.ts';
import { textWords } from '../reading/text-words.ts';
import type { HeadlineWords } from '../words/headline-words.ts';
import { holdsListed } from '../words/word-list.ts';

/** In how many opening paragraphs a single official's word is the news itself. */
const LEAD = 3;

type Around = {
  readonly headline: ReadHeadline;
  readonly body: ReadBody;
  readonly table: HeadlineWords;
  readonly language: string | null;
};

/** A clause, and the statement that has it. */
export type Told = {
  readonly statement: Statement;
  readonly clause: Clause;
  /** Only a number of the clause is the statement's. */
  readonly isNumber: boolean;
};

/**
 * Whether a headline may well state as fact what the statement says: its speaker is who the clause is about, or counts,
 * measures and decides by office.
 */
export function mayStandAsFact(told: Told, around: Around): boolean {
  const { speaker, cue } = told.statement;
  if (speaker === null) return false;
  if (isAboutSpeaker(speaker, told, around)) return true;
  const words = cue?.text.toLowerCase().split(/\s+/) ?? [];
  if (holdsListed(around.table.claiming, words, { from: 0, to: words.length })) return false;
  return speaksByOffice(told, speaker, around);
}

/** The surname stands in the clause, or the noun that calls the speaker: "pilots", "union". */
function isAboutSpeaker(speaker: Speaker, told: Told, around: Around): boolean {
  const { clause, statement } = told;
  const { headline, body, language } = around;
  const stems = new Set(headline.words.slice(clause.from, clause.to).map(({ stem }) => stem));
  const name = textWords(speaker.name, language);
  if (speaker.kind === 'person') {
    const last = name.at(-1)?.stem ?? '';
    if (stems.has(last)) return true;
    const role = describedBy(speaker, statement);
    const nouns = textWords(role.join(' '), language).filter(({ stem }) => !body.names.has(stem));
    return nouns.some(({ stem }) => stem.length > 3 && stems.has(stem));
  }
  const shared = name.filter(({ stem }) => stem.length > 2 && stems.has(stem));
  return shared.length * 2 >= name.length;
}

/** Role and body of a speaker; not where they were read out of the very words. */
function describedBy({ role, affiliation }: Speaker, { spans }: Statement): string[] {
  return [role, affiliation].flatMap((words) => {
    if (words === null) return [];
    const { start, end } = words.span;
    const isContent =
      words.place === 'body' && spans.some((one) => one.start < end && start < one.end);
    return isContent ? [] : words.text;
  });
}

function speaksByOffice(
  { statement, isNumber }: Told,
  speaker: Speaker,
  { table, language }: Around,
): boolean {
  const called = [speaker.name, speaker.mention.text, ...describedBy(speaker, statement)];
  const words = textWords(called.join(' '), language).map(({ lower }) => lower);
  const isWithin = (list: HeadlineWords['official']) =>
    holdsListed(list, words, { from: 0, to: words.length });
  const isOffice = isWithin(table.official);
  if (speaker.kind !== 'person' && isOffice) return true;
  if (isWithin(table.passers)) return false;
  if (speaker.kind !== 'person') return speaker.kind === 'organisation';
  const isLead = (statement.paragraph ?? LEAD) < LEAD;
  return isOffice && (isLead || !isNumber);
}
