-- Newsletters that come as mail: see docs/notes/newsletters-in.md.

-- Where a reader's newsletters are written to. What is not here does not exist for whoever sends.
create table newsletter_address (
  id integer primary key,
  reader_id integer not null references reader (id) on delete cascade,
  -- before the "@" (and before a "+"): cannot be guessed
  local text not null unique,
  name text not null,
  -- of the newsletters that come to it first
  folder text,
  made_at integer not null,
  off_at integer
) strict;

create index newsletter_address_of_reader on newsletter_address (reader_id);

-- A mailbox elsewhere that is looked into by IMAP.
create table newsletter_box (
  id integer primary key,
  reader_id integer not null references reader (id) on delete cascade,
  host text not null,
  port integer not null,
  security text not null check (security in ('tls', 'starttls')),
  user_name text not null,
  -- sealed with the key beside the library
  password text not null,
  folder text not null,
  -- what becomes of a mail that was taken
  after_taking text not null check (after_taking in ('leave', 'mark read', 'move')),
  move_to text,
  -- whether what lay there before is taken too
  from_start integer not null check (from_start in (0, 1)),
  -- of the folder as it was read last; null: never yet
  uid_validity text,
  last_uid integer not null default 0,
  made_at integer not null,
  -- work left to do: when it is looked into next; null: not until the reader says so
  next_poll_at integer,
  last_polled_at integer,
  failure_count integer not null default 0,
  failing_since integer,
  trouble text,
  trouble_kind text
) strict;

create index newsletter_box_of_reader on newsletter_box (reader_id);
create index newsletter_box_due on newsletter_box (next_poll_at) where next_poll_at is not null;

-- Who writes to a reader, and what the reader said to that.
create table newsletter_sender (
  id integer primary key,
  reader_id integer not null references reader (id) on delete cascade,
  -- "list:..." (List-Id, RFC 2919) or "from:..."
  key text not null,
  name text not null,
  address text,
  state text not null check (state in ('waiting', 'allowed', 'refused')),
  feed_id integer references feed (id) on delete set null,
  first_at integer not null,
  last_at integer not null,
  discarded integer not null default 0,
  unique (reader_id, key)
) strict;

create index newsletter_sender_of_feed on newsletter_sender (feed_id) where feed_id is not null;

-- Every mail that was taken. The row stays when the mail has become articles, so that it is not taken twice.
create table newsletter_mail (
  id integer primary key,
  reader_id integer not null references reader (id) on delete cascade,
  -- null: it could not be told who sent it
  sender_id integer references newsletter_sender (id) on delete cascade,
  address_id integer references newsletter_address (id) on delete set null,
  -- of sender and Message-ID
  key text not null,
  came_at integer not null,
  state text not null check (state in ('waiting', 'read', 'unreadable', 'discarded')),
  subject text,
  preview text,
  -- JSON: [{"text", "url"}] of a mail that asks for a confirmation
  links text not null default '[]',
  -- what the house's own mail server found of the sender (RFC 8601)
  authentication text,
  reason text,
  size integer not null,
  -- null: it is in the articles, or was discarded
  body blob,
  unique (reader_id, key)
) strict;

create index newsletter_mail_of_sender on newsletter_mail (sender_id, state);
create index newsletter_mail_kept on newsletter_mail (reader_id, id) where body is not null;
