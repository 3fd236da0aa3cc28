-- What a reader took out of their history: kept for an hour for undo, then gone for good.
create table removed_reading (
  reader_id integer not null references reader (id) on delete cascade,
  article_id integer not null references article (id) on delete cascade,
  opened_at integer not null,
  finished_at integer,
  -- of one removal equal, so that it comes back whole
  action integer not null,
  at integer not null,
  primary key (reader_id, article_id)
) strict, without rowid;

create trigger removed_readings_end after update of last_at on reading_visit begin
  delete from removed_reading where at < new.last_at - 3600000;
end;
create trigger removed_readings_give_way after insert on removed_reading begin
  delete from removed_reading where at < new.at - 3600000;
end;
