import type { Generated } from 'kysely';
import type { TellerKind, TellerState } from '../../model/hubs/teller.ts';

/** The tables of 0030-hubs.sql. */
export type HubSchema = {
  feed_hub: {
    id: Generated<number>;
    feed_id: number;
    kind: TellerKind;
    hub_url: string;
    topic: string;
    nonce: string;
    callback_hash: string;
    state: TellerState;
    next_at: number;
    attempts: Generated<number>;
    asked_at: number | null;
    lease_until: number | null;
    pinged_at: number | null;
    answered_at: number | null;
    trust: Generated<number>;
    trouble: string | null;
    added_at: number;
  };
  hub_topic: {
    id: Generated<number>;
    topic_hash: string;
    sealed: string;
    reader_id: number;
    content_hash: string;
    changed_at: number;
    look_at: number;
    look_every: number;
  };
  hub_subscriber: {
    id: Generated<number>;
    topic_id: number;
    callback: string;
    callback_host: string;
    secret: string | null;
    lease_until: number;
    added_at: number;
    sent_hash: string;
    sent_at: number | null;
    attempts: Generated<number>;
    next_at: number;
    failing_since: number | null;
  };
  hub_request: {
    id: Generated<number>;
    mode: 'subscribe' | 'unsubscribe';
    topic_hash: string;
    sealed: string;
    reader_id: number;
    content_hash: string;
    callback: string;
    callback_host: string;
    secret: string | null;
    lease: number;
    asked_at: number;
    attempts: Generated<number>;
    next_at: number;
  };
};
