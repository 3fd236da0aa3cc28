import {
  type StorySubject,
  SUBJECTS,
  type Subject,
  type SubjectVote,
} from '../../model/edition/subject.ts';

/**
 * What a story is about: what most of its reports stand under; copies are asked where no report says anything. Of
 * equals what tells more: "World" and "Local" say where, "Opinion" says how. Null where nothing says so.
 */
export function storySubject(votes: readonly SubjectVote[]): StorySubject | null {
  const asked = votes.some(({ reports }) => reports > 0) ? 'reports' : 'copies';
  const counted = votes.filter((vote) => vote[asked] > 0);
  const [first] = counted.toSorted(
    (one, other) => other[asked] - one[asked] || telling(other.subject) - telling(one.subject),
  );
  if (first === undefined) return null;
  const all = counted.reduce((sum, vote) => sum + vote[asked], 0);
  return { subject: first.subject, reason: reasonOf(first[asked], all, asked) };
}

const LESS_TELLING: readonly Subject[] = ['opinion', 'local', 'world', 'society'];

function telling(subject: Subject): number {
  const place = LESS_TELLING.indexOf(subject);
  // Of those that tell as much the first in the readers' order, so that one library always answers the same.
  return place === -1 ? 100 - SUBJECTS.indexOf(subject) : place;
}

function reasonOf(count: number, all: number, asked: 'reports' | 'copies'): string {
  const what = asked === 'reports' ? 'report' : 'copy';
  if (all === 1) return `Its one ${what} with a section stands there.`;
  return `${count} of ${all} ${asked} with a section stand there.`;
}
