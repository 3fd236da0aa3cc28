import { DAY, HOUR, type Millis } from '../../model/time.ts';
import type { SubjectTerm } from './subject-terms.ts';

/** A story told before, of which only this is kept: what it was about and who carried it. */
export type PastStory = {
  readonly story: number;
  readonly firstAt: Millis;
  readonly terms: readonly string[];
  /** Keys of the outlets that carried it. */
  readonly outlets: readonly string[];
};

export type WatchedOutlet = {
  readonly key: string;
  readonly name: string;
  /** The time of its newest article in the library; null: it has none. */
  readonly newestAt: Millis | null;
};

export type SilenceQuestion = {
  readonly story: {
    readonly firstAt: Millis;
    readonly terms: readonly SubjectTerm[];
    readonly outlets: readonly string[];
  };
  /** Of the last sixty days, those that share a term with it, the story itself left out; older ones are not looked at. */
  readonly past: readonly PastStory[];
  /** How many stories there were in those days, whatever they were about. */
  readonly pastCount: number;
  /** The reader's. */
  readonly outlets: readonly WatchedOutlet[];
  readonly now: Millis;
};

/** An outlet that usually covers the subject and does not carry the story. */
export type SilentOutlet = {
  readonly key: string;
  readonly name: string;
  /** Of the last stories on the subject, so many it carried. */
  readonly carried: number;
  readonly of: number;
  readonly subject: string;
  /** A sentence for the reader: "Carried 7 of the last 9 stories on shipping." */
  readonly reason: string;
};

export type Silence = {
  /** Keys, in the order given. */
  readonly carry: readonly string[];
  /** Those who most reliably cover the subject first. */
  readonly silent: readonly SilentOutlet[];
  /** Who may carry it without our knowing: nothing of theirs came since. */
  readonly unheard: readonly {
    readonly key: string;
    readonly name: string;
    readonly reason: string;
  }[];
};

const LOOK_BACK = 60 * DAY;
/** An outlet is given as long after the first report before its silence means anything. */
const GRACE = 6 * HOUR;
/** Of a subject's stories only the newest are asked about: outlets change. */
const NEWEST = 12;
/** Fewer stories make no habit. */
const LEAST_STORIES = 5;
/** The least of a subject's stories that one who usually covers it carries. */
const USUAL = 0.6;
/** A subject that half of all stories have is none. */
const MOST_OF_ALL = 0.5;

/**
 * Which outlets carry a story, and which of those that usually cover its subject do not. Nobody is called silent within six
 * hours of the first report, nor on fewer than five stories of a subject.
 */
export function findSilence(question: SilenceQuestion): Silence {
  const { story, outlets, now } = question;
  const carriers = new Set(story.outlets);
  const others = outlets.filter(({ key }) => !carriers.has(key));
  const due = story.firstAt + GRACE;
  const heard = others.filter(({ newestAt }) => newestAt !== null && newestAt >= due);
  const subjects = now < due ? [] : subjectsOf(question);
  return {
    carry: outlets.filter(({ key }) => carriers.has(key)).map(({ key }) => key),
    silent: heard
      .flatMap((outlet) => habitOf(outlet, subjects) ?? [])
      .sort((one, other) => lowerBound(other) - lowerBound(one) || (one.key < other.key ? -1 : 1)),
    unheard: others
      .filter((outlet) => !heard.includes(outlet))
      .map(({ key, name, newestAt }) => ({
        key,
        name,
        reason: unheardReason(newestAt, now < due),
      })),
  };
}

type Subject = {
  readonly label: string;
  readonly weight: number;
  readonly stories: readonly PastStory[];
};

/** Terms that past stories have too, each with the newest of those. */
function subjectsOf({ story, past, pastCount, now }: SilenceQuestion): Subject[] {
  const newestFirst = past
    .filter(({ firstAt }) => firstAt >= now - LOOK_BACK)
    .sort((one, other) => other.firstAt - one.firstAt);
  return story.terms.flatMap(({ term, label, weight }) => {
    const stories = newestFirst.filter((one) => one.terms.includes(term));
    const isSubject = stories.length >= LEAST_STORIES && stories.length <= pastCount * MOST_OF_ALL;
    return isSubject ? [{ label, weight, stories: stories.slice(0, NEWEST) }] : [];
  });
}

/** The subject of the story that the outlet covers most reliably; null where it covers none usually. */
function habitOf({ key, name }: WatchedOutlet, subjects: readonly Subject[]): SilentOutlet | null {
  const habits = subjects
    .map(({ label, weight, stories }) => {
      const carried = stories.filter(({ outlets }) => outlets.includes(key)).length;
      return { carried, of: stories.length, subject: label, weight };
    })
    .filter(({ carried, of }) => carried >= USUAL * of)
    .sort((one, other) => lowerBound(other) - lowerBound(one) || other.weight - one.weight);
  const [best] = habits;
  if (best === undefined) return null;
  const { carried, of, subject } = best;
  const reason = `Carried ${carried} of the last ${of} stories on ${subject}.`;
  return { key, name, carried, of, subject, reason };
}

/** The lower end of the 80 % interval of a share (Wilson 1927): 9 of 12 is surer than 4 of 5. */
function lowerBound({ carried, of }: { readonly carried: number; readonly of: number }): number {
  const z = 1.2816;
  const share = carried / of;
  const middle = share + (z * z) / (2 * of);
  const width = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  return (middle - width) / (1 + (z * z) / of);
}

function unheardReason(newestAt: Millis | null, isEarly: boolean): string {
  if (isEarly) return 'The first report is less than six hours old.';
  if (newestAt === null) return 'Nothing of this outlet is in the library.';
  return 'Nothing of this outlet has come since six hours after the first report.';
}
