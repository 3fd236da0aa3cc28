-- Letters that are due by somebody's clock: see docs/notes/letters.md.

-- How a member wants their digest. It goes with the member.
create table digest (
  reader_id integer primary key references reader (id) on delete cascade,
  rhythm text not null check (rhythm in ('daily', 'weekly', 'moves')),
  -- 1 is Monday
  weekday integer not null check (weekday between 1 and 7),
  hour integer not null check (hour between 0 and 23),
  every_hours integer not null check (every_hours between 1 and 168),
  zone text not null,
  parts text not null,
  stories integer not null,
  says_nothing_new integer not null check (says_nothing_new in (0, 1)),
  -- null: turned off. The work that is left to do: it is moved on in the step that queues the letter.
  next_at integer,
  -- the day, by the member's clock, that was seen to last
  last_period text,
  last_at integer
) strict;

create index digest_by_time on digest (next_at) where next_at is not null;

-- A letter of the house. One list has one letter at a time.
create table house_letter (
  id integer primary key autoincrement,
  list text not null,
  kind text not null check (kind in ('picks', 'section', 'story', 'note')),
  target text,
  title text not null,
  about text not null,
  rhythm text not null check (rhythm in ('daily', 'weekly', 'moves', 'by hand')),
  weekday integer not null check (weekday between 1 and 7),
  hour integer not null check (hour between 0 and 23),
  every_hours integer not null check (every_hours between 1 and 168),
  zone text not null,
  language text not null,
  stories integer not null,
  is_public integer not null check (is_public in (0, 1)),
  draft text not null,
  next_at integer,
  last_period text,
  last_at integer,
  created_at integer not null,
  ended_at integer
) strict;

create unique index house_letter_by_list on house_letter (list) where ended_at is null;
create index house_letter_by_time on house_letter (next_at) where next_at is not null;

-- What was sent, for the archive. Who got it is not kept here.
create table letter_issue (
  letter_id integer not null references house_letter (id) on delete cascade,
  number integer not null,
  period text not null,
  made_at integer not null,
  subject text not null,
  text text not null,
  html text not null,
  recipients integer not null default 0,
  -- addresses are queued in their order: those up to here are; null: all are
  queued_to text,
  primary key (letter_id, number),
  unique (letter_id, period)
) strict;

create index letter_issue_awaiting on letter_issue (made_at) where queued_to is not null;
