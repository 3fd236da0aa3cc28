-- Feeds out and lists of feeds that are followed.

-- A feed, or a list of feeds, that a reader gave out under an address of its own. The secret in the address is made from the nonce by a
-- key beside the library; its hash is how it is known again. `path` is what it is of: "/stories/12", "/opml?folder=World".
create table given_feed (
  id integer primary key,
  reader_id integer not null references reader (id) on delete cascade,
  path text not null,
  name text not null,
  has_texts integer not null check (has_texts in (0, 1)),
  nonce text not null,
  token_hash text not null unique,
  -- Of the address that was changed last, so that this can be taken back.
  nonce_before text,
  hash_before text,
  created_at integer not null,
  asked_at integer,
  ended_at integer
) strict;

create index given_feed_of_reader on given_feed (reader_id, id);

-- Lists of feeds (OPML) at somebody else's address that a reader follows: what they list is subscribed to, in `folder`.
create table followed_list (
  id integer primary key,
  reader_id integer not null references reader (id) on delete cascade,
  url text not null,
  title text,
  folder text,
  -- Whether feeds that the list names no more are dropped, or only shown.
  drops integer not null check (drops in (0, 1)),
  etag text,
  last_modified text,
  body_hash text,
  -- Null: not asked any more.
  next_fetch_at integer,
  last_fetched_at integer,
  failing_since integer,
  failure_count integer not null default 0,
  trouble text,
  added_at integer not null,
  removed_at integer
) strict;

create unique index followed_list_once on followed_list (reader_id, url) where removed_at is null;
create index followed_list_due on followed_list (next_fetch_at) where removed_at is null and next_fetch_at is not null;

-- What a list names, and named, by the address that it states. `is_ours`: the list brought it; what the reader followed by themselves is
-- never dropped.
create table followed_list_feed (
  list_id integer not null references followed_list (id) on delete cascade,
  url text not null,
  feed_id integer not null references feed (id) on delete cascade,
  is_ours integer not null check (is_ours in (0, 1)),
  listed_at integer not null,
  gone_at integer,
  primary key (list_id, url)
) strict, without rowid;

create index followed_list_feed_by_feed on followed_list_feed (feed_id);
