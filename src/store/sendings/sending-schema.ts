import type { Generated } from 'kysely';
import type { SendTarget } from '../../model/sharing/sending.ts';

/** The tables of 0034-sharing-out.sql. */
export type SendingSchema = {
  share_account: {
    reader_id: number;
    target: SendTarget;
    address: string | null;
    sealed: string;
    added_at: number;
    trouble: string | null;
  };
  sending: {
    id: Generated<number>;
    reader_id: number;
    target: SendTarget;
    article_id: number;
    asked_at: number;
    next_at: number | null;
    attempts: Generated<number>;
    sent_at: number | null;
    trouble: string | null;
  };
};
