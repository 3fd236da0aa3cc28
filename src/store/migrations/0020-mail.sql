-- Letters on their way out, and who agreed to which: docs/notes/mail.md.

-- What is to be read, once for all who get the same. Goes as soon as nobody waits for it.
create table letter_body (
  hash text primary key,
  subject text not null,
  content text not null,
  html text
) strict, without rowid;

create table outbox (
  id integer primary key autoincrement,
  -- a hash of the letter's key: stays when all else has gone, so that nothing is sent twice
  key text not null unique,
  kind text not null check (kind in ('account', 'newsletter')),
  list text,
  -- null: the row is kept for its key alone
  address text,
  address_hash text,
  domain text,
  to_name text,
  reader_id integer references reader (id) on delete cascade,
  language text not null default 'en',
  body text references letter_body (hash),
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'dropped')),
  reason text,
  tries integer not null default 0,
  queued_at integer not null,
  due_at integer not null,
  useless_at integer not null,
  claimed_at integer,
  ended_at integer,
  -- the server's last words, shortened
  answer text,
  check ((state = 'dropped') = (reason is not null)),
  check (state not in ('waiting', 'sending') or (address is not null and body is not null))
) strict;

create index outbox_due on outbox (kind, due_at) where state = 'waiting';
create index outbox_of_domain on outbox (domain) where state = 'waiting';
create index outbox_sending on outbox (claimed_at) where state = 'sending';
create index outbox_of_address on outbox (address_hash);
create index outbox_of_reader on outbox (reader_id);
create index outbox_of_body on outbox (body) where body is not null;
create index outbox_ended on outbox (ended_at);

-- How many went to a box or a domain since a time.
create table mail_pace (
  bucket text primary key,
  since integer not null,
  used integer not null
) strict, without rowid;

-- The words in which was asked, each once.
create table consent_wording (
  id integer primary key,
  version text not null,
  language text not null,
  wording text not null,
  unique (version, language, wording)
) strict;

-- How an address stands to a list. No key of a reader: visitors subscribe too.
create table consent (
  address_key text not null,
  list text not null,
  address text not null,
  state text not null check (state in ('asked', 'given', 'withdrawn')),
  language text not null,
  asked_at integer not null,
  confirmed_at integer,
  withdrawn_at integer,
  paused_until integer,
  primary key (address_key, list),
  check (state != 'given' or confirmed_at is not null)
) strict, without rowid;

create index consent_of_list on consent (list, address_key) where state = 'given';

-- How it came to that: lines are added and none is changed; they go with the person.
create table consent_step (
  id integer primary key,
  address_key text not null,
  list text not null,
  did text not null check (did in ('asked', 'confirmed', 'withdrawn', 'paused', 'resumed')),
  at integer not null,
  how text not null,
  wording_id integer references consent_wording (id)
) strict;

create index consent_step_of_address on consent_step (address_key, id);

-- What was asked for with a form and is to be confirmed by the link in a letter.
create table consent_request (
  token_hash text primary key,
  address text not null,
  address_key text not null,
  lists text not null,
  wording_id integer not null references consent_wording (id),
  how text not null,
  at integer not null,
  expires_at integer not null
) strict, without rowid;

create index consent_request_of_address on consent_request (address_key);
create index consent_request_by_time on consent_request (expires_at);

-- Boxes that get nothing. The hash stays when the address is forgotten.
create table suppression (
  id integer primary key,
  address_hash text not null unique,
  address text,
  reason text not null check (reason in ('bounce', 'complaint', 'owner')),
  since integer not null,
  answer text
) strict;

-- Letters that came back for the time being, by box.
create table soft_bounce (
  address_hash text primary key,
  times integer not null,
  since integer not null,
  last_at integer not null
) strict, without rowid;
