-- Trial, plans, payment and guests: see docs/notes/plans.md.

-- What the owner offers. One that is no longer offered stays, for those who have it.
create table plan (
  id integer primary key,
  name text not null,
  description text not null default '',
  -- as readers are told
  price text not null default '',
  -- in the smallest unit of the currency, every month or year, for a provider; null: no provider charges for it
  amount integer,
  currency text,
  period text check (period in ('month', 'year')),
  -- null: as many as one likes
  most_feeds integer,
  -- bytes; null: as much as one likes
  most_storage integer,
  digest integer not null default 1,
  newsletters_in integer not null default 1,
  own_titles integer not null default 1,
  created_at integer not null,
  -- null: it is offered
  removed_at integer
) strict;

-- What happened to a reader's membership. Lines are added; none is changed.
create table membership_event (
  id integer primary key,
  reader_id integer not null references reader (id) on delete cascade,
  at integer not null,
  kind text not null,
  -- model/accounts/membership-event.ts, as JSON
  deed text not null
) strict;

create index membership_event_by_reader on membership_event (reader_id, id);

-- A code that gives months to whoever types it first; the code itself is not kept.
create table gift (
  id integer primary key,
  code_hash text not null unique,
  plan_id integer not null references plan (id),
  months integer not null,
  note text not null default '',
  created_at integer not null,
  expires_at integer not null,
  used_at integer,
  used_by integer references reader (id) on delete set null
) strict;

create index gift_by_user on gift (used_by) where used_by is not null;

-- By which a provider knows a reader: a random word, so that it learns neither name nor number.
create table payment_reference (
  reference text primary key,
  reader_id integer not null unique references reader (id) on delete cascade,
  -- the provider's name for whoever pays; null: has not paid yet
  customer text
) strict, without rowid;

-- What a provider told us and we have done; it tells some things twice. Ages out after 90 days.
create table payment_notice (
  id text primary key,
  at integer not null
) strict, without rowid;

create index payment_notice_by_time on payment_notice (at);

-- The stories that a guest has read of those that are free in a month ("2026-11", by universal time).
create table free_reading (
  reader_id integer not null references reader (id) on delete cascade,
  month text not null,
  story_id integer not null,
  primary key (reader_id, month, story_id)
) strict, without rowid;
