import type { Generated } from 'kysely';

/** The table of 0009-picks.sql. */
export type PickSchema = {
  pick: {
    id: Generated<number>;
    editor_id: number;
    kind: 'story' | 'article';
    target: number;
    name: string;
    comment: string | null;
    place: number;
    added_at: number;
    from_at: number;
    until_at: number | null;
    removed_at: number | null;
  };
};
