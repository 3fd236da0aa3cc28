-- Times are milliseconds since 1970 (UTC). Lists and pictures are JSON.

create table outlet (
  id integer primary key,
  key text not null unique,
  name text not null,
  home_url text
) strict;

create table feed (
  id integer primary key,
  outlet_id integer not null references outlet (id),
  url text not null unique,
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
  -- null: the outlet has ended the feed (410), never ask again
  next_fetch_at integer,
  failure_count integer not null default 0,
  failing_since integer,
  trouble text,
  moved_to text,
  moved_since integer,
  last_fetched_at integer,
  last_new_at integer
) strict;

create index feed_due on feed (next_fetch_at) where next_fetch_at is not null;
create index feed_of_outlet on feed (outlet_id);

-- The id orders by time: see docs/notes/article-ids.md.
create table article (
  id integer primary key,
  outlet_id integer not null references outlet (id),
  -- the feed whose word counts for this article; null: imported from a file
  feed_id integer references feed (id) on delete set null,
  text_source text not null check (text_source in ('feed', 'page', 'file')),
  url text,
  headline text not null,
  standfirst text,
  opening text not null,
  byline text not null,
  section text,
  language text,
  published integer,
  updated integer,
  first_seen integer not null,
  revised_at integer,
  lead_image text,
  word_count integer not null,
  text_hash text not null,
  -- work left to do: when the page is to be fetched next; null: not wanted, or done
  page_wanted_at integer,
  page_attempts integer not null default 0,
  page_trouble text
) strict;

create index article_of_outlet on article (outlet_id, id);
create index article_awaiting_page on article (page_wanted_at) where page_wanted_at is not null;

create table article_text (
  article_id integer primary key references article (id) on delete cascade,
  paragraphs text not null,
  html text not null,
  credits text not null
) strict;

-- What an article said before its outlet changed it.
create table article_version (
  article_id integer not null references article (id) on delete cascade,
  seen_at integer not null,
  headline text not null,
  standfirst text,
  paragraphs text not null,
  html text not null,
  primary key (article_id, seen_at)
) strict, without rowid;

-- Every address under which an article was ever seen, normalised, and the hash of a file's text.
create table address (
  address text primary key,
  article_id integer not null references article (id) on delete cascade
) strict, without rowid;

create table entry (
  id integer primary key,
  feed_id integer not null references feed (id) on delete cascade,
  article_id integer not null references article (id) on delete cascade,
  guid text,
  url_key text,
  title_key text,
  content_key text,
  stated_hash text not null,
  first_seen integer not null
) strict;

create index entry_of_article on entry (article_id, feed_id);
create index entry_of_feed on entry (feed_id, article_id);
create index entry_by_guid on entry (feed_id, guid) where guid is not null;
create index entry_by_url on entry (feed_id, url_key) where url_key is not null;
create index entry_by_title on entry (feed_id, title_key) where title_key is not null;
create index entry_by_content on entry (feed_id, content_key) where content_key is not null;

-- The text is not kept twice: the index answers with ids, which order by time.
create virtual table article_search using fts5 (
  headline, byline, outlet, language, body,
  content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 2"
);

-- A feed is a transaction is a segment of the index: merging four at a time rewrites each entry
-- several times over. Sixteen at a time costs a third less to write and nothing to find.
insert into article_search (article_search, rank) values ('automerge', 16);

create table reader (
  id integer primary key,
  name text not null unique,
  created_at integer not null
) strict;

insert into reader (id, name, created_at) values (1, 'owner', 0);

create table subscription (
  reader_id integer not null references reader (id) on delete cascade,
  feed_id integer not null references feed (id) on delete cascade,
  folder text,
  title text,
  added_at integer not null,
  -- set: taken away, kept for undo and for the articles' history
  removed_at integer,
  primary key (reader_id, feed_id)
) strict, without rowid;

create index subscription_of_feed on subscription (feed_id);

create table mark (
  reader_id integer not null references reader (id) on delete cascade,
  article_id integer not null references article (id) on delete cascade,
  read_at integer,
  saved_at integer,
  -- the action that marked it read, so that the whole action can be undone
  read_action integer,
  primary key (reader_id, article_id)
) strict, without rowid;

create index mark_saved on mark (reader_id, article_id) where saved_at is not null;
create index mark_action on mark (reader_id, read_action) where read_action is not null;

create table setting (
  reader_id integer not null references reader (id) on delete cascade,
  name text not null,
  value text not null,
  primary key (reader_id, name)
) strict, without rowid;
