import { DAY, HOUR, type Millis } from '../time.ts';

export type GroupMember = {
  readonly readerId: number;
  /** As they want to be called. */
  readonly name: string;
  readonly joinedAt: Millis;
};

/** Readers who read together; only they see that it is there. */
export type Group = {
  readonly id: number;
  readonly name: string;
  /** Who joined first stands first and keeps the group: may remove others. */
  readonly members: readonly GroupMember[];
};

export type GroupInvitation = {
  readonly groupId: number;
  readonly groupName: string;
  /** Who invites. */
  readonly from: string;
  readonly at: Millis;
};

/** Somebody asked to join, by the name that a member typed: there may be nobody called so. */
export type AskedName = { readonly name: string; readonly at: Millis };

export type NoteTarget = { readonly kind: 'story' | 'article'; readonly id: number };

export type GroupNote = {
  readonly id: number;
  readonly groupId: number;
  readonly groupName: string;
  readonly readerId: number;
  /** Who wrote it. */
  readonly from: string;
  /** A story is where it stands now. */
  readonly target: NoteTarget;
  /** Its headline when the note was written. */
  readonly name: string;
  readonly words: string;
  readonly at: Millis;
};

export const LONGEST_GROUP_NAME = 60;
export const LONGEST_GROUP_NOTE = 2000;
export const MOST_GROUPS = 30;
export const MOST_MEMBERS = 100;
/** Whoever does not answer in that time does not want to. */
export const INVITATION_LASTS: Millis = 14 * DAY;
/** As long leaving can be taken back. */
export const RETURN_LASTS: Millis = HOUR;

/** A name for a group as one line; null: it is none. */
export function groupNameIn(text: string): string | null {
  const line = text.replace(/\s+/g, ' ').trim();
  const isLine = line.length > 0 && line.length <= LONGEST_GROUP_NAME && !/\p{Cc}/u.test(line);
  return isLine && line.isWellFormed() ? line : null;
}

/** Words of a note, whose lines are kept; null: there are none, or too many. */
export function noteWordsIn(text: string): string | null {
  const words = text.replace(/\r\n?/g, '\n').trim();
  return words.length > 0 && words.length <= LONGEST_GROUP_NOTE ? words.toWellFormed() : null;
}
