-- What one reader puts before another to read later: see docs/notes/together.md. Both were in a group together then.
create table handed_on (
  id integer primary key autoincrement,
  from_reader integer not null references reader (id) on delete cascade,
  to_reader integer not null references reader (id) on delete cascade,
  article_id integer not null references article (id) on delete cascade,
  -- what they say to it
  words text,
  at integer not null,
  -- put away by whom it is for
  away_at integer,
  -- taken back by whom it is from
  removed_at integer,
  unique (from_reader, to_reader, article_id)
) strict;

create index handed_to on handed_on (to_reader, id) where away_at is null and removed_at is null;
create index handed_by on handed_on (from_reader, at);
create index handed_article on handed_on (article_id);

-- A folder of a reader's that a group sees, as it stands at the time: which feeds are in it is told by subscriptions.
create table shared_folder (
  id integer primary key autoincrement,
  group_id integer not null references reader_group (id) on delete cascade,
  reader_id integer not null references reader (id) on delete cascade,
  folder text not null,
  at integer not null,
  removed_at integer,
  unique (group_id, reader_id, folder)
) strict;

create index folder_shared_by on shared_folder (reader_id);
