import type { Generated } from 'kysely';

export type GivenSchema = {
  given_feed: {
    id: Generated<number>;
    reader_id: number;
    path: string;
    name: string;
    has_texts: number;
    nonce: string;
    token_hash: string;
    nonce_before: string | null;
    hash_before: string | null;
    created_at: number;
    asked_at: number | null;
    ended_at: number | null;
  };
  followed_list: {
    id: Generated<number>;
    reader_id: number;
    url: string;
    title: string | null;
    folder: string | null;
    drops: number;
    etag: string | null;
    last_modified: string | null;
    body_hash: string | null;
    next_fetch_at: number | null;
    last_fetched_at: number | null;
    failing_since: number | null;
    failure_count: Generated<number>;
    trouble: string | null;
    added_at: number;
    removed_at: number | null;
  };
  followed_list_feed: {
    list_id: number;
    url: string;
    feed_id: number;
    is_ours: number;
    listed_at: number;
    gone_at: number | null;
  };
};
