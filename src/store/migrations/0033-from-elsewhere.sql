-- What readers brought along from other programs: see docs/notes/from-elsewhere.md.

create table brought (
  reader_id integer not null references reader (id) on delete cascade,
  -- the normalised address, or "text:" and a hash: bringing the same again adds nothing
  key text not null,
  article_id integer not null references article (id) on delete cascade,
  -- 'Pocket', 'FreshRSS'
  program text not null,
  -- the reader's tags, labels and folders there: a JSON list of texts
  words text not null,
  at integer not null,
  primary key (reader_id, key)
) strict, without rowid;

create index brought_of_article on brought (article_id, reader_id);
