-- Stories whose page a reader opened: see 0008-reading.sql.
create table opened_story (
  reader_id integer not null references reader (id) on delete cascade,
  story_id integer not null references story (id) on delete cascade,
  opened_at integer not null,
  primary key (reader_id, story_id)
) strict, without rowid;

create index opened_story_by_time on opened_story (reader_id, opened_at);
