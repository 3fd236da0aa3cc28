-- The ways to sign in beside the password: see docs/notes/sign-in-ways.md.

-- When its holder last showed who they are; null: not since this is noted.
alter table session add column proved_at integer;
-- How they signed in; null: no browser, or from before.
alter table session add column way text;

-- What an authenticator makes codes from, sealed (src/keys.ts). Without confirmed_at no code of it was ever seen, and none is asked for.
create table second_factor (
  reader_id integer primary key references reader (id) on delete cascade,
  sealed text not null,
  created_at integer not null,
  confirmed_at integer,
  -- the half minute of the last code that was taken: neither it nor one before is taken again
  last_step integer not null default 0
) strict;

-- For who has lost the authenticator. Each works once.
create table recovery_code (
  code_hash text primary key,
  reader_id integer not null references reader (id) on delete cascade,
  created_at integer not null,
  used_at integer
) strict, without rowid;

create index recovery_code_of_reader on recovery_code (reader_id);

create table passkey (
  id integer primary key,
  reader_id integer not null references reader (id) on delete cascade,
  credential_id text not null unique,
  -- COSE, base64url
  public_key text not null,
  counter integer not null,
  -- the name of ours that it was made for: a browser gives it to no other
  host text not null,
  name text not null,
  created_at integer not null,
  last_used_at integer
) strict;

create index passkey_of_reader on passkey (reader_id);

-- What somebody has begun and not ended: a password that was right, a challenge, a link by mail. Each ends once. Known by
-- the hash of what the browser carries.
create table sign_in_step (
  token_hash text primary key,
  kind text not null check (kind in ('second', 'passkey', 'new passkey', 'mail', 'openid')),
  reader_id integer references reader (id) on delete cascade,
  details text not null default '{}',
  created_at integer not null,
  expires_at integer not null
) strict, without rowid;

create index sign_in_step_by_end on sign_in_step (expires_at);

-- Accounts elsewhere (OpenID Connect) by which readers sign in; the subject is the provider's own name for somebody, and never another's.
create table openid_account (
  issuer text not null,
  subject text not null,
  reader_id integer not null references reader (id) on delete cascade,
  name text not null,
  created_at integer not null,
  last_used_at integer,
  primary key (issuer, subject)
) strict, without rowid;

create index openid_account_of_reader on openid_account (reader_id);
