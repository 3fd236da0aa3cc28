-- How others come to read here: see docs/notes/sign-up.md.

-- What a name looks like (model/accounts/name-look.ts), so that nobody passes for somebody else; null: nobody has looked yet.
alter table reader add column name_look text;
create index reader_by_look on reader (name_look);

-- An address that lets its holders in, for so long and so often. Of the secret in it the SHA-256.
create table invitation (
  id integer primary key autoincrement,
  token_hash text not null unique,
  role text not null check (role in ('editor', 'member', 'guest')),
  -- for the owner: whom it was made for
  note text,
  -- as they were called then
  made_by text not null,
  created_at integer not null,
  expires_at integer not null,
  most_uses integer not null check (most_uses > 0),
  uses integer not null default 0 check (uses <= most_uses),
  revoked_at integer
) strict;

-- Who wants to read here and does not yet: their address is to be confirmed, or the owner to be asked. Rows go when that is done, or by age.
create table sign_up (
  id integer primary key autoincrement,
  stage text not null check (stage in ('confirming', 'waiting')),
  name text not null,
  name_key text not null unique,
  name_look text not null,
  password_hash text not null,
  -- set: shown to be theirs once the stage is 'waiting'
  email text,
  email_key text,
  -- what they say of themselves to the owner
  about text,
  -- in which language they are written to
  language text not null default 'en',
  invitation_id integer references invitation (id) on delete cascade,
  -- of the secret in the mail that asks for confirmation
  token_hash text unique,
  created_at integer not null,
  expires_at integer not null
) strict;

create index sign_up_by_look on sign_up (name_look);
create index sign_up_by_email on sign_up (email_key) where email_key is not null;
create index sign_up_by_end on sign_up (expires_at);
create index sign_up_of_invitation on sign_up (invitation_id) where invitation_id is not null;

-- What the owner allows one reader in place of what holds for all; null: nothing of their own.
create table member_limit (
  reader_id integer primary key references reader (id) on delete cascade,
  most_feeds integer,
  most_storage integer
) strict;

-- Bytes of the files that a reader has brought in.
create table brought_in (
  reader_id integer primary key references reader (id) on delete cascade,
  bytes integer not null
) strict;
