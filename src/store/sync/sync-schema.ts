import type { Generated } from 'kysely';

/** The tables of 0028-sync.sql; triggers fill them. */
export type SyncSchema = {
  arrival: {
    number: Generated<number>;
    article_id: number;
    at: number;
    reader_id: number | null;
  };
  folder: { id: Generated<number>; reader_id: number; name: string; kept_at: number | null };
};
