-- Polls that editors put to who reads here: see docs/notes/polls.md.
create table poll (
  -- given once, never to another
  id integer primary key autoincrement,
  -- null: they are no reader any more
  editor_id integer references reader (id) on delete set null,
  -- one that went into another is followed there; what is gone takes no poll with it
  story_id integer not null,
  -- what it was called when the poll was made
  story_name text not null,
  question text not null,
  -- JSON, see PollAnswers
  answers text not null,
  opens_at integer not null,
  closes_at integer not null check (closes_at > opens_at),
  -- the editor's, in which the times were meant
  zone text not null,
  takes_guests integer not null,
  hides_result integer not null,
  allows_change integer not null,
  created_at integer not null,
  -- an editor closed it before its time
  closed_at integer,
  -- set: the votes are counts, and nobody knows any more whose they were
  counted_at integer,
  -- how many could vote, as it was then
  members_able integer,
  guests_able integer,
  deleted_at integer,
  deletion_note text
) strict;

create index poll_of_story on poll (story_id);
create index poll_to_count on poll (closes_at) where counted_at is null;

-- How it read before a slip was mended.
create table poll_correction (
  id integer primary key,
  poll_id integer not null references poll (id) on delete cascade,
  at integer not null,
  question text not null,
  answers text not null
) strict;

create index correction_of_poll on poll_correction (poll_id);

-- Until a poll is counted, and by nobody but the reader, it is known how they voted. When is not kept.
create table poll_vote (
  poll_id integer not null references poll (id) on delete cascade,
  reader_id integer not null references reader (id) on delete cascade,
  -- from 0; null: withdrawn for good
  answer integer,
  -- as they were when they voted
  is_guest integer not null,
  primary key (poll_id, reader_id)
) strict, without rowid;

create index vote_of_reader on poll_vote (reader_id);

create table poll_count (
  poll_id integer not null references poll (id) on delete cascade,
  answer integer not null,
  members integer not null,
  guests integer not null,
  primary key (poll_id, answer)
) strict, without rowid;
