-- When a reader last changed a mark, either way: of two devices the later word holds, whichever comes in first.
alter table mark add column read_changed_at integer;
alter table mark add column saved_changed_at integer;

-- Actions that a device sent with a key of its own, and what they were answered: who sends one again gets the same
-- answer, and nothing is done twice. Kept for a while only.
create table answered_action (
  reader_id integer not null references reader (id) on delete cascade,
  key text not null,
  at integer not null,
  status integer not null,
  body text not null,
  primary key (reader_id, key)
) strict, without rowid;

create index answered_by_time on answered_action (at);
