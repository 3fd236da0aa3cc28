/** What news is about, in the order in which readers see it. Names for readers stand with the pages. */
export const SUBJECTS = [
  'world',
  'politics',
  'business',
  'technology',
  'science',
  'health',
  'environment',
  'society',
  'local',
  'sport',
  'culture',
  'life',
  'opinion',
] as const;

export type Subject = (typeof SUBJECTS)[number];

/** What says of an article what it is about. */
export type SubjectSign =
  /** The section that its outlet prints, or the first category in its feed. */
  | 'section'
  /** Its address: a whole part of the path or the host's first name. */
  | 'address'
  /** The feed that states it is a section's own. */
  | 'feed'
  /** Its feed stands in a starter pack of one subject. */
  | 'pack';

/** An article's subject and what says so. */
export type SubjectFound = {
  readonly subject: Subject;
  readonly sign: SubjectSign;
  /** The words that say it, as printed: "Sports", "politik". */
  readonly words: string;
  /** A sentence for the reader. */
  readonly reason: string;
};

/** How many articles of a story stand under a subject. */
export type SubjectVote = {
  readonly subject: Subject;
  /** Articles that are no copies. */
  readonly reports: number;
  readonly copies: number;
};

/** A story's subject and what says so. */
export type StorySubject = {
  readonly subject: Subject;
  /** A sentence for the reader. */
  readonly reason: string;
};

export function isSubject(word: string | null | undefined): word is Subject {
  return SUBJECTS.some((subject) => subject === word);
}
