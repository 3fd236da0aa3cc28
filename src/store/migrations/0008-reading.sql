-- What a reader did with the news, and what For you is told from: see docs/notes/for-you.md.

-- When a reader was here: one row a reader, whatever else is recorded.
create table reading_visit (
  reader_id integer primary key references reader (id) on delete cascade,
  began_at integer not null,
  last_at integer not null,
  -- when the visit before this one ended; null: this is the first
  before_at integer
) strict;

create table reading (
  reader_id integer not null references reader (id) on delete cascade,
  article_id integer not null references article (id) on delete cascade,
  opened_at integer not null,
  -- read to its end
  finished_at integer,
  primary key (reader_id, article_id)
) strict, without rowid;

create index reading_by_time on reading (reader_id, opened_at);

-- "Not for me".
create table hidden (
  reader_id integer not null references reader (id) on delete cascade,
  kind text not null check (kind in ('story', 'article')),
  target integer not null,
  at integer not null,
  primary key (reader_id, kind, target)
) strict, without rowid;

-- Stories that stood before a reader, opened or not.
create table shown_story (
  reader_id integer not null references reader (id) on delete cascade,
  story_id integer not null references story (id) on delete cascade,
  first_at integer not null,
  last_at integer not null,
  -- in how many visits; 0: opened without having been shown
  visits integer not null,
  -- a JSON list of taste_feature ids
  features text not null,
  primary key (reader_id, story_id)
) strict, without rowid;

create index shown_by_time on shown_story (reader_id, last_at);

-- What a story can be liked for, as far as a reader met it.
create table taste_feature (
  id integer primary key,
  reader_id integer not null references reader (id) on delete cascade,
  kind text not null,
  key text not null,
  label text not null,
  -- the reader's own word; null: what they read decides
  edit text check (edit in ('more', 'less', 'off')),
  -- what to begin with, from a file; null: nothing is known
  prior_mean real,
  prior_variance real
) strict;

create unique index feature_once on taste_feature (reader_id, kind, key);

create table taste (
  reader_id integer primary key references reader (id) on delete cascade,
  -- what was read before counts for nothing
  since integer not null,
  -- for undo (JSON): what a reset or an import took the place of
  before text
) strict;

-- Grows whenever something changes that an edition must obey at once.
create table reader_change (
  reader_id integer primary key references reader (id) on delete cascade,
  number integer not null
) strict;

create trigger hidden_added after insert on hidden begin
  insert into reader_change values (new.reader_id, 1) on conflict do update set number = number + 1;
end;
create trigger hidden_removed after delete on hidden begin
  insert into reader_change values (old.reader_id, 1) on conflict do update set number = number + 1;
end;
create trigger feature_edited after update of edit, prior_mean on taste_feature begin
  insert into reader_change values (new.reader_id, 1) on conflict do update set number = number + 1;
end;
create trigger taste_added after insert on taste begin
  insert into reader_change values (new.reader_id, 1) on conflict do update set number = number + 1;
end;
create trigger taste_changed after update on taste begin
  insert into reader_change values (new.reader_id, 1) on conflict do update set number = number + 1;
end;
create trigger setting_added after insert on setting begin
  insert into reader_change values (new.reader_id, 1) on conflict do update set number = number + 1;
end;
create trigger setting_changed after update on setting when new.value <> old.value begin
  insert into reader_change values (new.reader_id, 1) on conflict do update set number = number + 1;
end;
create trigger following_added after insert on following begin
  insert into reader_change values (new.reader_id, 1) on conflict do update set number = number + 1;
end;
create trigger following_changed after update of does, kind, target, name, ends_at, removed_at on following begin
  insert into reader_change values (new.reader_id, 1) on conflict do update set number = number + 1;
end;
create trigger subscription_added after insert on subscription begin
  insert into reader_change values (new.reader_id, 1) on conflict do update set number = number + 1;
end;
create trigger subscription_changed after update of removed_at on subscription begin
  insert into reader_change values (new.reader_id, 1) on conflict do update set number = number + 1;
end;

-- What an outlet itself puts first: only of feeds that have an order of their own, and are not newest first.
create table feed_front (
  feed_id integer primary key references feed (id) on delete cascade,
  at integer not null,
  -- a JSON list of article ids
  articles text not null
) strict;
