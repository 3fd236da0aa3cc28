import {
  type ArticleRecord,
  type ArticleVersion,
  articleAsRead,
} from '../../../../model/library.ts';
import type { Millis } from '../../../../model/time.ts';

/** What an article said from one moment on. */
export type Wording = Pick<ArticleVersion, 'standfirst' | 'headline' | 'paragraphs'> & {
  readonly seenAt: Millis;
  readonly language: string | null;
  readonly notes: readonly string[];
};

/** Every wording that the outlet gave an article, the oldest first, the present one last; a rule of the reader's is no change by the outlet. */
export function wordingsOf(record: ArticleRecord, before: readonly ArticleVersion[]): Wording[] {
  const { headline, standfirst, paragraphs, language, revisedAt, firstSeen } =
    articleAsRead(record);
  const seenAt = revisedAt ?? firstSeen;
  const all = [...before, { seenAt, headline, standfirst, paragraphs }];
  return all.map((wording) => ({ ...wording, language, notes: [] }));
}

/** Where two wordings stand side by side; numbered from 1, the oldest first. */
export function versionsPath(article: number, one: number, other: number): string {
  return `/article/${article}/versions/${one}/${other}`;
}
