import type { Generated } from 'kysely';

export type StepKind = 'second' | 'passkey' | 'new passkey' | 'mail' | 'openid';

/** The tables of 0019-sign-in-ways.sql. */
export type WaySchema = {
  second_factor: {
    reader_id: number;
    sealed: string;
    created_at: number;
    confirmed_at: number | null;
    last_step: Generated<number>;
  };
  recovery_code: {
    code_hash: string;
    reader_id: number;
    created_at: number;
    used_at: number | null;
  };
  passkey: {
    id: Generated<number>;
    reader_id: number;
    credential_id: string;
    public_key: string;
    counter: number;
    host: string;
    name: string;
    created_at: number;
    last_used_at: number | null;
  };
  sign_in_step: {
    token_hash: string;
    kind: StepKind;
    reader_id: number | null;
    details: string;
    created_at: number;
    expires_at: number;
  };
  openid_account: {
    issuer: string;
    subject: string;
    reader_id: number;
    name: string;
    created_at: number;
    last_used_at: number | null;
  };
};
