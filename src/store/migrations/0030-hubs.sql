-- WebSub both ways and rssCloud: see docs/notes/hubs.md.

-- the address that a feed states for itself, which is what a hub knows it by
alter table feed add column hub_topic text;
-- where its rssCloud takes registrations by http-post
alter table feed add column cloud_url text;

-- Who tells us that there is news in a feed. The callback and the secret are made from the nonce and a key that is not in here.
create table feed_hub (
  id integer primary key,
  feed_id integer not null references feed (id) on delete cascade,
  kind text not null check (kind in ('websub', 'rsscloud')),
  hub_url text not null,
  topic text not null,
  nonce text not null,
  callback_hash text not null unique,
  state text not null check (state in ('asked', 'told', 'refused', 'ending')),
  -- when we act again: ask, renew, ask once more
  next_at integer not null,
  attempts integer not null default 0,
  asked_at integer,
  lease_until integer,
  pinged_at integer,
  -- when the last fetch began; what is pinged after that is not in it
  answered_at integer,
  -- pings in a row that told of news, none of which had come by asking first
  trust integer not null default 0,
  trouble text,
  added_at integer not null
) strict;

create unique index feed_hub_at on feed_hub (feed_id, kind, hub_url, topic) where state <> 'ending';
create index feed_hub_of on feed_hub (feed_id);
create index feed_hub_next on feed_hub (next_at);

-- Feeds of ours that others are told about. The address holds its reader's key, and is sealed.
create table hub_topic (
  id integer primary key,
  topic_hash text not null unique,
  sealed text not null,
  reader_id integer not null references reader (id) on delete cascade,
  -- of the feed as it was last looked at
  content_hash text not null,
  changed_at integer not null,
  look_at integer not null,
  look_every integer not null
) strict;

create index hub_topic_look on hub_topic (look_at);

create table hub_subscriber (
  id integer primary key,
  topic_id integer not null references hub_topic (id) on delete cascade,
  callback text not null,
  callback_host text not null,
  -- sealed; null: what is sent is not signed
  secret text,
  lease_until integer not null,
  added_at integer not null,
  -- of what was sent last, or stood there when it began
  sent_hash text not null,
  sent_at integer,
  attempts integer not null default 0,
  next_at integer not null,
  failing_since integer,
  unique (topic_id, callback)
) strict;

create index hub_subscriber_host on hub_subscriber (callback_host);

-- What somebody wants of our hub until their callback has said so itself.
create table hub_request (
  id integer primary key,
  mode text not null check (mode in ('subscribe', 'unsubscribe')),
  topic_hash text not null,
  sealed text not null,
  reader_id integer not null references reader (id) on delete cascade,
  content_hash text not null,
  callback text not null,
  callback_host text not null,
  secret text,
  lease integer not null,
  asked_at integer not null,
  attempts integer not null default 0,
  next_at integer not null,
  unique (topic_hash, callback)
) strict;
