import type { Generated } from 'kysely';

/** The tables of 0036-labels.sql. */
export type LabelSchema = {
  label: {
    id: Generated<number>;
    reader_id: number;
    name: string;
    key: string;
    made_at: number;
    removed_at: number | null;
    /** Before it was given another name; null: it never was. */
    former_name: string | null;
  };
  labelled: {
    reader_id: number;
    label_id: number;
    article_id: number;
    at: number;
  };
};
