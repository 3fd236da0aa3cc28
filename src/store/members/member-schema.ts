import type { Generated } from 'kysely';

export type SignUpStage = 'confirming' | 'waiting';

/** The tables of 0018-sign-up.sql. */
export type MemberSchema = {
  invitation: {
    id: Generated<number>;
    token_hash: string;
    role: 'editor' | 'member' | 'guest';
    note: string | null;
    made_by: string;
    created_at: number;
    expires_at: number;
    most_uses: number;
    uses: Generated<number>;
    revoked_at: number | null;
  };
  sign_up: {
    id: Generated<number>;
    stage: SignUpStage;
    name: string;
    name_key: string;
    name_look: string;
    password_hash: string;
    email: string | null;
    email_key: string | null;
    about: string | null;
    language: string;
    invitation_id: number | null;
    token_hash: string | null;
    created_at: number;
    expires_at: number;
  };
  member_limit: {
    reader_id: number;
    most_feeds: number | null;
    most_storage: number | null;
  };
  brought_in: { reader_id: number; bytes: number };
};
