-- Our picks: stories and articles that an editor puts in order: see docs/notes/subjects-and-picks.md.
create table pick (
  -- given once, never to another
  id integer primary key autoincrement,
  -- the editor, who is a reader too
  editor_id integer not null references reader (id) on delete cascade,
  kind text not null check (kind in ('story', 'article')),
  -- a story's number or an article's; what is gone is said to be gone, so nothing is deleted with it
  target integer not null,
  -- what it was called when it was picked
  name text not null,
  comment text,
  -- the smallest first
  place integer not null,
  added_at integer not null,
  from_at integer not null,
  -- null: until it is taken away
  until_at integer,
  -- set: taken away, kept for undo
  removed_at integer
) strict;

create index pick_in_order on pick (place) where removed_at is null;
create index pick_of_target on pick (kind, target) where removed_at is null;

-- Every reader's edition shows them.
create trigger pick_added after insert on pick begin
  insert into reader_change select id, 1 from reader where true on conflict do update set number = number + 1;
end;
create trigger pick_changed after update on pick begin
  insert into reader_change select id, 1 from reader where true on conflict do update set number = number + 1;
end;
