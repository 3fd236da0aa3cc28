import type { Member } from '../cast/member.ts';
import type { Telling } from '../discourse/telling.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Range } from '../names/find-runs.ts';
import type { NameRun } from '../names/name-run.ts';
import type { Page } from '../page.ts';

/** The labels of printed interviews. */
const ANSWER = 'a';
const QUESTION = 'q';

/** Shorter lines are bylines, which name who asks. */
const LEAST_PARAGRAPH = 60;

/** Who answers where an interview's labels are "Q" and "A": the only one with whom a sentence before it begins. */
export function callAnswerer(telling: Telling, mention: Mention): Member | null {
  if (labelOf(telling.page, mention) !== ANSWER) return null;
  telling.answerer ??= findAnswerer(telling);
  return telling.answerer === 'nobody' ? null : telling.answerer;
}

function findAnswerer({ page, cast, cases }: Telling): Member | 'nobody' {
  const opening = cases.find(
    ({ mention }) => mention !== null && labelOf(page, mention) === QUESTION,
  );
  if (opening === undefined) return 'nobody';
  const people = new Set<Member>();
  for (const run of page.runs) {
    if (run.first >= opening.at) break;
    const found = isTopic(page, run) ? cast.find(run) : null;
    if (found?.kind === 'one' && found.member.kind === 'person') people.add(found.member);
  }
  const [only] = people;
  return only !== undefined && people.size === 1 ? only : 'nobody';
}

/** Whether a sentence of a paragraph begins with a name, its titles and roles aside. */
function isTopic({ tokens, parts }: Page, { runFirst }: NameRun): boolean {
  const token = tokens[runFirst];
  const span = parts[token?.part ?? 0]?.span;
  if (token === undefined || span === undefined) return false;
  const opens = tokens[runFirst - 1]?.sentence !== token.sentence;
  return opens && span.end - span.start >= LEAST_PARAGRAPH;
}

/** "q" of "Q:"; null of words. */
function labelOf({ tokens }: Page, { first, last }: Range): string | null {
  const label = first === last ? (tokens[first]?.lower.replace('.', '') ?? '') : '';
  return label.length === 1 ? label : null;
}
