import type { Generated } from 'kysely';
import type { SessionKind, SessionScope } from '../../model/accounts/account.ts';
import type { Role } from '../../model/accounts/role.ts';
import type { SignInWay } from '../../model/accounts/sign-in-way.ts';

/** The tables of 0015-accounts.sql, and what 0017-members.sql adds to them. */
export type AccountSchema = {
  reader: {
    id: Generated<number>;
    name: string;
    name_key: string | null;
    /** 0018-sign-up.sql */
    name_look: string | null;
    display_name: string | null;
    role: Role;
    password_hash: string | null;
    password_at: number | null;
    created_at: number;
    disabled_at: number | null;
    email: string | null;
    email_key: string | null;
    email_confirmed_at: number | null;
  };
  session: {
    id: Generated<number>;
    token_hash: string;
    reader_id: number;
    kind: SessionKind;
    name: string | null;
    user_agent: string | null;
    nonce: string | null;
    created_at: number;
    last_seen_at: number;
    expires_at: number | null;
    proved_at: number | null;
    way: SignInWay | null;
    /** 0027-devices.sql */
    scope: Generated<SessionScope>;
    fever_hash: string | null;
    /** The session that asked for it, see 0028-sync.sql. */
    made_by: number | null;
  };
  welcome_link: {
    token_hash: string;
    reader_id: number;
    created_at: number;
    expires_at: number;
    used_at: number | null;
  };
  guess: { id: Generated<number>; bucket: string; at: number };
};
