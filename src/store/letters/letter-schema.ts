import type { Generated } from 'kysely';
import type { LetterKind } from '../../model/mail/house-letter.ts';
import type { Rhythm } from '../../model/mail/schedule.ts';

/** The tables of 0021-letters.sql. Columns of JSON are strings here. */
export type LetterSchema = {
  digest: DigestTable;
  house_letter: HouseLetterTable;
  letter_issue: LetterIssueTable;
};

export type DigestTable = {
  reader_id: number;
  rhythm: Exclude<Rhythm, 'by hand'>;
  weekday: number;
  hour: number;
  every_hours: number;
  zone: string;
  parts: string;
  stories: number;
  says_nothing_new: 0 | 1;
  next_at: number | null;
  last_period: string | null;
  last_at: number | null;
};

export type HouseLetterTable = {
  id: Generated<number>;
  list: string;
  kind: LetterKind;
  target: string | null;
  title: string;
  about: string;
  rhythm: Rhythm;
  weekday: number;
  hour: number;
  every_hours: number;
  zone: string;
  language: string;
  stories: number;
  is_public: 0 | 1;
  draft: string;
  next_at: number | null;
  last_period: string | null;
  last_at: number | null;
  created_at: number;
  ended_at: number | null;
};

export type LetterIssueTable = {
  letter_id: number;
  number: number;
  period: string;
  made_at: number;
  subject: string;
  text: string;
  html: string;
  recipients: Generated<number>;
  queued_to: string | null;
};
