-- Words that readers put on single articles: see docs/notes/labels.md.

create table label (
  id integer primary key autoincrement,
  reader_id integer not null references reader (id) on delete cascade,
  name text not null,
  -- by which two spellings are one label
  key text not null,
  made_at integer not null,
  -- taken away whole, with all that bore it, until its name is used again
  removed_at integer,
  unique (reader_id, key)
) strict;

create table labelled (
  reader_id integer not null references reader (id) on delete cascade,
  label_id integer not null references label (id) on delete cascade,
  article_id integer not null references article (id) on delete cascade,
  at integer not null,
  primary key (reader_id, label_id, article_id)
) strict, without rowid;

create index labelled_article on labelled (article_id, reader_id);
create index labelled_by on labelled (label_id, at);

-- Of the words that came along, those that became labels then: bringing the same again does not put back what was taken off.
alter table brought add column labelled text not null default '[]';

-- What came along before. SQLite knows small letters of ASCII alone, so other words stay words until they are brought again.
create temporary table brought_word as
  select brought.reader_id, brought.key, brought.article_id, brought.at, trim(word.value) as name, lower(trim(word.value)) as folded
  from brought, json_each(brought.words) as word
  where word.type = 'text' and trim(word.value) <> '' and length(word.value) <= 100 and word.value not glob '*[^ -~]*'
    and instr(word.value, '  ') = 0;

insert into label (reader_id, name, key, made_at)
  select reader_id, min(name), folded, min(at) from brought_word group by reader_id, folded;

insert into labelled (reader_id, label_id, article_id, at)
  select brought_word.reader_id, label.id, brought_word.article_id, min(brought_word.at)
  from brought_word join label on label.reader_id = brought_word.reader_id and label.key = brought_word.folded
  group by brought_word.reader_id, label.id, brought_word.article_id;

update brought set
  labelled = (select json_group_array(name) from brought_word
    where brought_word.reader_id = brought.reader_id and brought_word.key = brought.key),
  words = (select json_group_array(word.value) from json_each(brought.words) as word
    where word.type <> 'text' or lower(trim(word.value)) not in (select folded from brought_word
      where brought_word.reader_id = brought.reader_id and brought_word.key = brought.key))
where exists (select 1 from brought_word where brought_word.reader_id = brought.reader_id and brought_word.key = brought.key);

drop table brought_word;
