-- Sync APIs (Google Reader, Fever, Miniflux, Nextcloud News, tt-rss).

-- The numbers by which programs of other readers know articles. Their ids go by the outlet's time and take 53 bits: newsboat keeps
-- numbers in 32, and "what came since" (Fever's since_id, Miniflux's after_entry_id) wants what comes later to have the larger one.
create table arrival (
  number integer primary key autoincrement,
  article_id integer not null unique references article (id) on delete cascade,
  -- when it came; never before that of a smaller number, so that a time is a number
  at integer not null,
  -- as the article's, which never changes: whose alone it is; null: the library's
  reader_id integer
) strict;

create index arrival_at on arrival (at);

insert into arrival (article_id, at, reader_id) select id, first_seen, reader_id from article order by first_seen, id;

create trigger article_arrives after insert on article
begin
  insert into arrival (article_id, at, reader_id) values (
    new.id,
    max(new.first_seen, coalesce((select at from arrival order by number desc limit 1), 0)),
    new.reader_id
  );
end;

-- A feed's articles in the order in which they came to the library.
alter table entry add column number integer;

update entry set number = (select number from arrival where arrival.article_id = entry.article_id);

create index entry_by_number on entry (feed_id, number, article_id) where number is not null;

create trigger entry_is_numbered after insert on entry when new.number is null
begin
  update entry set number = (select number from arrival where article_id = new.article_id) where id = new.id;
end;

-- The numbers of a reader's folders, which are but words on their subscriptions.
create table folder (
  id integer primary key autoincrement,
  reader_id integer not null references reader (id) on delete cascade,
  -- '': what stands in none
  name text not null,
  -- since when it is there though nothing stands in it; null: it is there as long as something does
  kept_at integer,
  unique (reader_id, name)
) strict;

insert into folder (reader_id, name) select id, '' from reader order by id;
insert into folder (reader_id, name)
  select distinct reader_id, folder from subscription where folder <> '' order by reader_id, folder;

create trigger reader_has_folder after insert on reader
begin insert into folder (reader_id, name) values (new.id, ''); end;

create trigger subscription_in_folder after insert on subscription when new.folder <> ''
begin
  insert into folder (reader_id, name) select new.reader_id, new.folder
    where not exists (select 1 from folder where reader_id = new.reader_id and name = new.folder);
end;

create trigger subscription_changes_folder after update of folder on subscription when new.folder <> ''
begin
  insert into folder (reader_id, name) select new.reader_id, new.folder
    where not exists (select 1 from folder where reader_id = new.reader_id and name = new.folder);
end;

-- A device's token that another device's token asked for ends with it.
alter table session add column made_by integer references session (id) on delete cascade;
