import {
  type AnswerCount,
  FEWEST_FOR_PERCENT,
  type Poll,
  type PollReading,
  pollState,
} from '../../../model/polls/poll.ts';
import { say } from '../../language/say.ts';
import type { Visit } from '../frame/visit.ts';
import { percent } from '../wording/figures.ts';
import { moment } from '../wording/times.ts';

/** When it opens or closes or closed, by the reader's clock. */
export function whenWords(poll: Poll, visit: Visit): string {
  const { zone } = visit.settings;
  switch (pollState(poll, visit.now)) {
    case 'scheduled':
      return say('Opens {opens}, closes {closes} ({zone}).', {
        ...{ opens: moment(poll.opensAt, visit), closes: moment(poll.closesAt, visit), zone },
      });
    case 'open':
      return say('Open until {closes} ({zone}).', { closes: moment(poll.closesAt, visit), zone });
    case 'closed':
      return say('Closed {closed} ({zone}).', { closed: moment(endOf(poll), visit), zone });
    case 'deleted':
      return say('Deleted {deleted} ({zone}).', {
        ...{ deleted: moment(poll.deletedAt ?? 0, visit), zone },
      });
  }
}

function endOf({ closedAt, closesAt }: Poll): number {
  return Math.min(closedAt ?? closesAt, closesAt);
}

/** "12 votes; 34 members of this house could vote." Guests apart. */
export function turnoutWords({ poll, result }: PollReading, visit: Visit): string[] {
  const { votes, able } = result;
  const isOver = pollState(poll, visit.now) === 'closed';
  const members = { votes: votes.members, able: able.members };
  const guests = { votes: votes.guests, able: able.guests };
  const ofMembers = isOver
    ? say(
        '{votes, plural, =0 {No vote.} one {# vote.} other {# votes.}} {able, plural, one {# member of this house could vote.} other {# members of this house could vote.}}',
        members,
      )
    : say(
        '{votes, plural, =0 {No vote yet.} one {# vote so far.} other {# votes so far.}} {able, plural, one {# member of this house can vote.} other {# members of this house can vote.}}',
        members,
      );
  if (!poll.takesGuests) return [ofMembers];
  return [
    ofMembers,
    say(
      'Guests, counted apart: {votes, plural, =0 {no vote} one {# vote} other {# votes}}, {able, plural, one {# could vote} other {# could vote}}.',
      guests,
    ),
  ];
}

/** "7 votes · 35 %"; without the part of a hundred where there are too few. */
export function countWords(count: number, total: number): string {
  const votes = say('{count, plural, one {# vote} other {# votes}}', { count });
  if (total < FEWEST_FOR_PERCENT) return votes;
  return say('{votes} · {part}', { votes, part: percent(count / total) });
}

export function summed(counts: readonly AnswerCount[], of: keyof AnswerCount): number {
  return counts.reduce((sum, count) => sum + count[of], 0);
}
