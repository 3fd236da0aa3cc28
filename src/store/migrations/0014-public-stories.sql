-- Stories that a reader lets anybody read who has the address. A row is one address: it is never given to another story.
create table public_story (
  id integer primary key,
  secret text not null unique,
  story_id integer not null references story (id),
  reader_id integer not null references reader (id) on delete cascade,
  created_at integer not null,
  ended_at integer
) strict;

create unique index public_story_now on public_story (reader_id, story_id) where ended_at is null;
