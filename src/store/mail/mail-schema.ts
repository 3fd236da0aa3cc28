import type { Generated } from 'kysely';
import type { ConsentState, ConsentStep } from '../../model/mail/consent.ts';
import type { DropReason, LetterKind, LetterState } from '../../model/mail/letter.ts';
import type { SuppressionReason } from '../../model/mail/suppression.ts';

/** The tables of 0020-mail.sql. */
export type MailSchema = {
  letter_body: { hash: string; subject: string; content: string; html: string | null };
  outbox: {
    id: Generated<number>;
    key: string;
    kind: LetterKind;
    list: string | null;
    address: string | null;
    address_hash: string | null;
    domain: string | null;
    to_name: string | null;
    reader_id: number | null;
    language: string;
    body: string | null;
    state: Generated<LetterState['kind']>;
    reason: DropReason | null;
    tries: Generated<number>;
    queued_at: number;
    due_at: number;
    useless_at: number;
    claimed_at: number | null;
    ended_at: number | null;
    answer: string | null;
  };
  mail_pace: { bucket: string; since: number; used: number };
  consent_wording: { id: Generated<number>; version: string; language: string; wording: string };
  consent: {
    address_key: string;
    list: string;
    address: string;
    state: ConsentState;
    language: string;
    asked_at: number;
    confirmed_at: number | null;
    withdrawn_at: number | null;
    paused_until: number | null;
  };
  consent_step: {
    id: Generated<number>;
    address_key: string;
    list: string;
    did: ConsentStep['did'];
    at: number;
    how: string;
    wording_id: number | null;
  };
  consent_request: {
    token_hash: string;
    address: string;
    address_key: string;
    lists: string;
    wording_id: number;
    how: string;
    at: number;
    expires_at: number;
  };
  suppression: {
    id: Generated<number>;
    address_hash: string;
    address: string | null;
    reason: SuppressionReason;
    since: number;
    answer: string | null;
  };
  soft_bounce: { address_hash: string; times: number; since: number; last_at: number };
};
