-- remakes tables
-- News that is one reader's alone, and the sign-ins by which it comes: see docs/notes/own-titles.md.

-- The same address may be the library's feed and, with sign-ins of their own, several readers': the old table said that
-- an address is there once.
create table feed_anew (
  id integer primary key,
  outlet_id integer not null references outlet (id),
  -- null: the library's
  reader_id integer references reader (id) on delete cascade,
  url text not null,
  title text,
  description text,
  home_url text,
  icon_url text,
  language text,
  hub_url text,
  etag text,
  last_modified text,
  body_hash text,
  min_interval integer,
  interval integer not null,
  -- null: the outlet has ended the feed (410), never ask again; or it is none that is asked
  next_fetch_at integer,
  failure_count integer not null default 0,
  failing_since integer,
  trouble text,
  moved_to text,
  moved_since integer,
  last_fetched_at integer,
  last_new_at integer
) strict;

insert into feed_anew (
  id, outlet_id, url, title, description, home_url, icon_url, language, hub_url, etag, last_modified, body_hash,
  min_interval, interval, next_fetch_at, failure_count, failing_since, trouble, moved_to, moved_since, last_fetched_at,
  last_new_at
) select
  id, outlet_id, url, title, description, home_url, icon_url, language, hub_url, etag, last_modified, body_hash,
  min_interval, interval, next_fetch_at, failure_count, failing_since, trouble, moved_to, moved_since, last_fetched_at,
  last_new_at
from feed;

drop table feed;
alter table feed_anew rename to feed;

create unique index feed_by_address on feed (url, coalesce(reader_id, 0));
create index feed_due on feed (next_fetch_at) where next_fetch_at is not null;
create index feed_of_outlet on feed (outlet_id);
create index feed_of_reader on feed (reader_id) where reader_id is not null;

-- null: the library's. Whose it is an article keeps, whatever becomes of its feed.
alter table article add column reader_id integer references reader (id) on delete cascade;
create index article_of_reader on article (reader_id, id) where reader_id is not null;

-- What is one reader's is told by no story, and so by nothing that is told of stories. A wrong query cannot put it there.
create trigger own_in_no_story before insert on story_article
  when (select reader_id from article where id = new.article_id) is not null
begin select raise(abort, 'an article of one reader is in no story'); end;

-- The people, what they say and how often are the library's.
create trigger own_said_apart before insert on article_statements
  when (select reader_id from article where id = new.article_id) is not null
begin select raise(abort, 'what is said in an article of one reader is kept apart'); end;

create trigger own_address_unknown before insert on address
  when (select reader_id from article where id = new.article_id) is not null
begin select raise(abort, 'an address leads to no article of one reader'); end;

create trigger own_entry_own_feed before insert on entry
  when (select reader_id from article where id = new.article_id) is not null
    and (select reader_id from article where id = new.article_id)
      is not (select reader_id from feed where id = new.feed_id)
begin select raise(abort, 'an article of one reader is in feeds of that reader'); end;

create trigger own_feed_own_subscription before insert on subscription
  when (select coalesce(reader_id, new.reader_id) from feed where id = new.feed_id) <> new.reader_id
begin select raise(abort, 'a feed of one reader has that reader alone'); end;

-- Nothing is left of it in the index when its reader goes.
create trigger own_article_gone after delete on article when old.reader_id is not null begin
  delete from article_search where rowid = old.id;
end;

-- As article_statements, statement and article_person, of articles that are one reader's.
create table own_article_statements (
  article_id integer primary key references article (id) on delete cascade,
  depth text not null,
  trouble text
) strict;

create table own_statement (
  article_id integer not null references article (id) on delete cascade,
  ordinal integer not null,
  speaker_key text,
  speaker_name text,
  speaker_kind text,
  attribution text not null,
  form text not null,
  force text not null,
  certainty text not null,
  place text not null,
  content text not null,
  normal text not null,
  spans text not null,
  details text not null,
  primary key (article_id, ordinal)
) strict;

create table own_article_person (
  article_id integer not null references article (id) on delete cascade,
  ordinal integer not null,
  key text,
  name text not null,
  kind text not null,
  mentions text not null,
  roles text not null,
  primary key (article_id, ordinal)
) strict;

-- How a reader is known to an outlet that they pay. What is secret is sealed with a key that is not in here: src/keys.ts.
create table title_sign_in (
  id integer primary key,
  reader_id integer not null references reader (id) on delete cascade,
  -- lower case; it and what is below it, nothing else is ever sent it
  host text not null,
  way text not null check (way in ('basic', 'header', 'cookie', 'form')),
  -- 1: typed with http:, so that it may go in the clear
  is_clear integer not null default 0,
  sealed text not null,
  -- of a form: the cookies that the outlet gave, sealed too
  jar text,
  added_at integer not null,
  last_used_at integer,
  -- of a form: when it was filled in last, and when that was taken last
  tried_at integer,
  signed_in_at integer,
  -- 'new': not used yet
  state text not null default 'new' check (state in ('new', 'in', 'out')),
  state_since integer not null,
  -- 'answer 403', 'cut off', 'no form', 'not taken', 'not opened'
  trouble text,
  unique (reader_id, host)
) strict;
