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

-- Readers who read together: see docs/notes/together.md. Nobody else sees that a group is there.
create table reader_group (
  -- given once, never to another
  id integer primary key autoincrement,
  -- who made it; null: they are no reader any more
  reader_id integer references reader (id) on delete set null,
  name text not null,
  created_at integer not null
) strict;

create table group_member (
  group_id integer not null references reader_group (id) on delete cascade,
  reader_id integer not null references reader (id) on delete cascade,
  joined_at integer not null,
  -- set: gone, and for an hour it can be taken back
  left_at integer,
  -- whose doing that was
  left_by integer,
  primary key (group_id, reader_id)
) strict, without rowid;

create index group_of_member on group_member (reader_id) where left_at is null;

-- By name, whether anybody is called so or not: to invite tells nobody who reads here.
create table group_invitation (
  group_id integer not null references reader_group (id) on delete cascade,
  name_key text not null,
  -- as it was typed
  name text not null,
  -- who invites
  reader_id integer not null references reader (id) on delete cascade,
  at integer not null,
  primary key (group_id, name_key)
) strict, without rowid;

create index invitation_by_name on group_invitation (name_key);

-- The invited does not want to be asked by this group again; the group is not told.
create table group_refusal (
  reader_id integer not null references reader (id) on delete cascade,
  group_id integer not null references reader_group (id) on delete cascade,
  primary key (reader_id, group_id)
) strict, without rowid;

-- What a member says to the group about a story or an article.
create table group_note (
  id integer primary key autoincrement,
  group_id integer not null references reader_group (id) on delete cascade,
  reader_id integer not null references reader (id) on delete cascade,
  kind text not null check (kind in ('story', 'article')),
  target integer not null,
  -- what it was called then
  name text not null,
  words text not null,
  at integer not null,
  removed_at integer
) strict;

create index note_of_group on group_note (group_id, id) where removed_at is null;
create index note_of_target on group_note (kind, target) where removed_at is null;
create index note_of_writer on group_note (reader_id);
