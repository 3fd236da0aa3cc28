-- What a reader follows, mutes and keeps as a search: see docs/notes/following.md.
create table following (
  -- given once, never to another: feeds are named by it
  id integer primary key autoincrement,
  reader_id integer not null references reader (id) on delete cascade,
  does text not null check (does in ('follow', 'mute', 'save')),
  kind text not null check (kind in ('story', 'person', 'outlet', 'subject', 'phrase', 'search')),
  -- a story's number, a speaker's, an outlet's or a subject's key, the words of a phrase, a search as typed
  target text not null,
  name text not null,
  added_at integer not null,
  -- from then on it does nothing; null: until the reader ends it
  ends_at integer,
  -- set: taken away, kept for undo
  removed_at integer,
  -- the newest article of it that the reader has been shown; 0: none
  seen_id integer not null
) strict;

create unique index following_once on following (reader_id, does, kind, target) where removed_at is null;
