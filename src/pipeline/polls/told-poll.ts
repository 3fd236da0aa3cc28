import {
  type AnswerCount,
  NO_SURVEY,
  type PollAnswers,
  type PollReading,
  pollState,
  seesResult,
} from '../../model/polls/poll.ts';
import { type Millis, toIso } from '../../model/time.ts';

/** A poll for programs: how a reader sees it now. Who voted what is in none of it. */
export function toldPoll(reading: PollReading, now: Millis) {
  const { poll, result, own, corrections } = reading;
  const { members, guests } = result.votes;
  return {
    ...{ id: poll.id, story: poll.story, storyName: poll.storyName, question: poll.question },
    ...{ state: pollState(poll, now), scale: scaleOf(poll.answers) },
    ...{ opensAt: iso(poll.opensAt), closesAt: iso(poll.closesAt), zone: poll.zone },
    closedAt: toIso(poll.closedAt),
    ...{ takesGuests: poll.takesGuests, hidesResult: poll.hidesResult },
    ...{ allowsChange: poll.allowsChange, deletionNote: poll.deletionNote },
    votes: { members, guests },
    couldVote: { members: result.able.members, guests: result.able.guests },
    answers: toldAnswers(poll.answers, seesResult(reading, now) ? result.counts : null),
    own: own.kind === 'voted' ? own.answer : null,
    corrections: corrections.map(({ at, question, answers }) => ({
      ...{ at: iso(at), question, answers: answerWords(answers) },
    })),
    note: NO_SURVEY,
  };
}

/** What an editor may take away: the counts that a reader who has not voted would see, and nothing of anybody's own. */
export function pollCounts(reading: PollReading, now: Millis) {
  const { own: _, ...told } = toldPoll({ ...reading, own: { kind: 'none' } }, now);
  return told;
}

function iso(at: Millis): string {
  return new Date(at).toISOString();
}

function scaleOf(answers: PollAnswers) {
  if (answers.kind === 'options') return null;
  const { most, low, high } = answers;
  return { most, low, high };
}

function toldAnswers(answers: PollAnswers, counts: readonly AnswerCount[] | null) {
  return answerWords(answers).map((words, at) => {
    const count = counts?.[at];
    return { answer: words, members: count?.members ?? null, guests: count?.guests ?? null };
  });
}

/** The answers in words; of a scale its numbers. */
export function answerWords(answers: PollAnswers): string[] {
  if (answers.kind === 'options') return [...answers.options];
  return Array.from({ length: answers.most }, (_, at) => String(at + 1));
}

/** The counts as a file of comma separated values (RFC 4180), an answer a line. */
export function countsCsv(reading: PollReading, now: Millis): string {
  const { answers } = pollCounts(reading, now);
  const lines = answers.map(({ answer, members, guests }) => [answer, members ?? '', guests ?? '']);
  return [['answer', 'members', 'guests'], ...lines]
    .map((cells) => `${cells.map(csvCell).join(',')}\r\n`)
    .join('');
}

/** Spreadsheets take what begins like a formula for one (OWASP, CSV injection). */
function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
