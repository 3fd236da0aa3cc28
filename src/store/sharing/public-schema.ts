import type { Generated } from 'kysely';

/** The table of 0014-public-stories.sql. */
export type PublicSchema = {
  public_story: {
    id: Generated<number>;
    secret: string;
    story_id: number;
    reader_id: number;
    created_at: number;
    ended_at: number | null;
  };
};
