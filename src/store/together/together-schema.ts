import type { Generated } from 'kysely';

/** The tables of groups, in 0025-polls.sql. */
export type TogetherSchema = {
  reader_group: {
    id: Generated<number>;
    reader_id: number | null;
    name: string;
    created_at: number;
  };
  group_member: {
    group_id: number;
    reader_id: number;
    joined_at: number;
    left_at: number | null;
    left_by: number | null;
  };
  group_invitation: {
    group_id: number;
    name_key: string;
    name: string;
    reader_id: number;
    at: number;
  };
  /** 0035-desk.sql */
  handed_on: {
    id: Generated<number>;
    from_reader: number;
    to_reader: number;
    article_id: number;
    words: string | null;
    at: number;
    away_at: number | null;
    removed_at: number | null;
  };
  shared_folder: {
    id: Generated<number>;
    group_id: number;
    reader_id: number;
    folder: string;
    at: number;
    removed_at: number | null;
  };
  group_refusal: { reader_id: number; group_id: number };
  group_note: {
    id: Generated<number>;
    group_id: number;
    reader_id: number;
    kind: 'story' | 'article';
    target: number;
    name: string;
    words: string;
    at: number;
    removed_at: number | null;
  };
};
