-- Many readers on one installation: see docs/notes/members.md.

-- The roles have grown by two: a column with the new check in the place of the old.
alter table reader add column standing text not null default 'member' check (standing in ('owner', 'editor', 'member', 'guest'));
update reader set standing = role;
alter table reader drop column role;
alter table reader rename column standing to role;

-- As it was typed; the key is what two spellings of one address share: model/mail/mail-address.ts.
alter table reader add column email text;
alter table reader add column email_key text;
-- null: nobody has shown yet that mail there reaches this reader
alter table reader add column email_confirmed_at integer;
create unique index reader_by_email on reader (email_key) where email_key is not null;

-- What is decided for all who read here; what the names mean is not the store's affair.
create table house_setting (
  name text primary key,
  value text not null
) strict, without rowid;

-- Who did what to the house or to somebody else's account. Lines are added and age out; none is changed.
create table audit_line (
  id integer primary key,
  at integer not null,
  -- null: the terminal, or the house itself
  actor_id integer,
  -- as they were called then
  actor text not null,
  action text not null,
  target text,
  -- the reader it was done to, if it was one: their name goes when they do
  target_id integer,
  details text not null default '{}'
) strict;

create index audit_by_time on audit_line (at);
