import type { Generated } from 'kysely';
import type { ClaimState } from '../../model/claim.ts';
import type { StoryLogKind } from '../../model/library-stories.ts';
import type { HeadlineVerdict, Report } from '../../model/story.ts';

/** The tables of 0006-stories.sql. Columns of JSON are strings here. */
export type StorySchema = {
  story: StoryTable;
  story_event: { id: number; merged_into: number | null };
  story_article: StoryArticleTable;
  story_log: StoryLogTable;
  story_correction: StoryCorrectionTable;
  story_analysis: StoryAnalysisTable;
  article_analysis: ArticleAnalysisTable;
  claim: ClaimTable;
  claim_statement: ClaimStatementTable;
  claim_merged: { id: number; into_claim: number };
  said_search: { rowid: number; said: string; speaker: string };
  copy_choice: { reader_id: number; article_id: number; at: number };
  outlet_preference: { reader_id: number; outlet_id: number; place: number };
};

export type StoryTable = {
  id: number;
  created_at: number;
  merged_into: number | null;
  split_from: number | null;
  version: number;
  shown_id: number;
  oldest_id: number;
  newest_id: number;
  article_count: number;
  outlet_count: number;
  report_count: number;
  independent_reports: number | null;
  analysis_wanted_at: number | null;
  analysis_asks: number;
};

export type StoryArticleTable = {
  article_id: number;
  story_id: number;
  event_id: number;
  outlet_id: number;
  report: Report['kind'];
  original_id: number | null;
  share: number | null;
  report_reason: string | null;
  placed_by: number;
};

export type StoryLogTable = {
  number: number;
  at: number;
  kind: StoryLogKind;
  story_id: number;
  from_story: number | null;
  article_id: number | null;
  event_id: number | null;
  from_event: number | null;
  articles: string | null;
  reason: string;
  correction_id: number | null;
};

export type StoryCorrectionTable = {
  id: Generated<number>;
  reader_id: number;
  at: number;
  correction: string;
  story_id: number;
  other_story_id: number | null;
  undone_at: number | null;
};

export type StoryAnalysisTable = {
  story_id: number;
  at: number;
  provenance: string;
  limits: string;
  related: string;
};

export type ArticleAnalysisTable = {
  article_id: number;
  headline_verdict: HeadlineVerdict | null;
  headline: string | null;
  addition: string | null;
};

export type ClaimTable = {
  id: Generated<number>;
  story_id: number;
  ordinal: number;
  state: ClaimState;
  evidence: string;
  shown: number;
  origin_count: number;
  outlet_count: number;
  details: string;
};

export type ClaimStatementTable = {
  article_id: number;
  ordinal: number;
  claim_id: number;
  position: number;
  is_own: number;
};
