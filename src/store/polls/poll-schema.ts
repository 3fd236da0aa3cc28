import type { Generated } from 'kysely';

/** The tables of 0025-polls.sql. */
export type PollSchema = {
  poll: {
    id: Generated<number>;
    editor_id: number | null;
    story_id: number;
    story_name: string;
    question: string;
    answers: string;
    opens_at: number;
    closes_at: number;
    zone: string;
    takes_guests: number;
    hides_result: number;
    allows_change: number;
    created_at: number;
    closed_at: number | null;
    counted_at: number | null;
    members_able: number | null;
    guests_able: number | null;
    deleted_at: number | null;
    deletion_note: string | null;
  };
  poll_correction: {
    id: Generated<number>;
    poll_id: number;
    at: number;
    question: string;
    answers: string;
  };
  poll_vote: { poll_id: number; reader_id: number; answer: number | null; is_guest: number };
  poll_count: { poll_id: number; answer: number; members: number; guests: number };
};
