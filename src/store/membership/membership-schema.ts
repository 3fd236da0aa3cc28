import type { Generated } from 'kysely';
import type { Period } from '../../model/accounts/membership-event.ts';

/** The tables of 0024-plans.sql. */
export type MembershipSchema = {
  plan: {
    id: Generated<number>;
    name: string;
    description: string;
    price: string;
    amount: number | null;
    currency: string | null;
    period: Period | null;
    most_feeds: number | null;
    most_storage: number | null;
    digest: number;
    newsletters_in: number;
    own_titles: number;
    created_at: number;
    removed_at: number | null;
  };
  membership_event: {
    id: Generated<number>;
    reader_id: number;
    at: number;
    kind: string;
    deed: string;
  };
  gift: {
    id: Generated<number>;
    code_hash: string;
    plan_id: number;
    months: number;
    note: string;
    created_at: number;
    expires_at: number;
    used_at: number | null;
    used_by: number | null;
  };
  payment_reference: { reference: string; reader_id: number; customer: string | null };
  payment_notice: { id: string; at: number };
  free_reading: { reader_id: number; month: string; story_id: number };
};
