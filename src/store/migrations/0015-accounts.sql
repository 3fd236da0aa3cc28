-- Who reads, and by what each is known. Nothing secret stands here in clear: of a password its argon2id hash, of
-- whatever a browser or a program carries the SHA-256. See docs/notes/accounts.md.
alter table reader add column name_key text;
alter table reader add column display_name text;
alter table reader add column role text not null default 'member' check (role in ('owner', 'member'));
-- null: cannot sign in
alter table reader add column password_hash text;
alter table reader add column password_at integer;
alter table reader add column disabled_at integer;

update reader set name_key = lower(name);
update reader set role = 'owner' where id = 1;

-- A name is one whatever its case and its spelling in Unicode: model/accounts/sign-in-name.ts.
create unique index reader_by_name on reader (name_key);

-- A browser that is signed in, a program with a token of its own, or the secret in the addresses of a reader's feeds.
create table session (
  id integer primary key,
  token_hash text not null unique,
  reader_id integer not null references reader (id) on delete cascade,
  kind text not null check (kind in ('browser', 'device', 'feeds')),
  name text,
  user_agent text,
  -- what a feed key is made from, together with a key that is not in here
  nonce text,
  created_at integer not null,
  last_seen_at integer not null,
  -- null: never by age alone
  expires_at integer
) strict;

create index session_of_reader on session (reader_id, kind);

-- By which somebody at the terminal lets a reader choose name and password, once.
create table welcome_link (
  token_hash text primary key,
  reader_id integer not null references reader (id) on delete cascade,
  created_at integer not null,
  expires_at integer not null,
  used_at integer
) strict, without rowid;

-- Guesses at passwords and tokens, each counted in several buckets: an address, an account, both. A bucket's name is a
-- keyed hash, since people type passwords where a name belongs.
create table guess (
  id integer primary key,
  bucket text not null,
  at integer not null
) strict;

create index guess_of_bucket on guess (bucket, at);
create index guess_by_time on guess (at);
