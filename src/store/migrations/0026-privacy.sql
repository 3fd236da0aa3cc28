-- Readers who were erased: nothing but their numbers, so that none is given again and a backup brings nobody back.
-- See docs/notes/privacy.md.
create table erased_reader (
  reader_id integer primary key,
  at integer not null
) strict;
