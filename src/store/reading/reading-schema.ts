import type { Generated } from 'kysely';
import type { TasteEdit, TasteKind } from '../../model/edition/taste.ts';

/** The tables of 0008-reading.sql. Columns of JSON are strings here. */
export type ReadingSchema = {
  reading_visit: VisitTable;
  reading: ReadingTable;
  opened_story: { reader_id: number; story_id: number; opened_at: number };
  hidden: { reader_id: number; kind: 'story' | 'article'; target: number; at: number };
  shown_story: ShownStoryTable;
  taste_feature: TasteFeatureTable;
  taste: { reader_id: number; since: number; before: string | null };
  reader_change: { reader_id: number; number: number };
  feed_front: { feed_id: number; at: number; articles: string };
};

export type VisitTable = {
  reader_id: number;
  began_at: number;
  last_at: number;
  before_at: number | null;
};

export type ReadingTable = {
  reader_id: number;
  article_id: number;
  opened_at: number;
  finished_at: number | null;
};

export type ShownStoryTable = {
  reader_id: number;
  story_id: number;
  first_at: number;
  last_at: number;
  visits: number;
  features: string;
};

export type TasteFeatureTable = {
  id: Generated<number>;
  reader_id: number;
  kind: TasteKind;
  key: string;
  label: string;
  edit: TasteEdit | null;
  prior_mean: number | null;
  prior_variance: number | null;
};
