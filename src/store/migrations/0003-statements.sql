-- work left to do: the version of the finder that looked for statements in the text as it stands; 0: none has
alter table article add column statements_by integer not null default 0;

create index article_awaiting_statements on article (statements_by, id desc);

-- That an article was looked through, and how that went.
create table article_statements (
  article_id integer primary key references article (id) on delete cascade,
  depth text not null check (depth in ('full', 'speech', 'quotes')),
  -- why nothing could be found; null: nothing went wrong
  trouble text
) strict;

create table statement (
  article_id integer not null references article (id) on delete cascade,
  -- the text's order, from 0
  ordinal integer not null,
  speaker_key text,
  speaker_name text,
  speaker_kind text,
  attribution text not null check (attribution in ('speaker', 'nobody', 'unknown')),
  form text not null,
  force text not null,
  certainty text not null,
  place text not null,
  content text not null,
  normal text not null,
  -- pieces of the content, in the text of its place
  spans text not null,
  -- all else
  details text not null,
  primary key (article_id, ordinal)
) strict;

-- An article's id orders by time, so this is a speaker's statements by time.
create index statement_of_speaker on statement (speaker_key, article_id) where speaker_key is not null;

-- Somebody whom an article lets speak, under all the mentions that were joined.
create table article_person (
  article_id integer not null references article (id) on delete cascade,
  ordinal integer not null,
  key text,
  name text not null,
  kind text not null,
  mentions text not null,
  roles text not null,
  primary key (article_id, ordinal)
) strict;

create index person_by_key on article_person (key, article_id) where key is not null;

-- Everybody with a key who says something in the library.
create table speaker (
  key text primary key,
  name text not null,
  kind text not null,
  statement_count integer not null
) strict, without rowid;

-- The words of their names, as a search looks for them.
create table speaker_word (
  word text not null,
  key text not null references speaker (key) on delete cascade,
  primary key (word, key)
) strict, without rowid;

create index word_of_speaker on speaker_word (key);

-- By triggers, so that whatever takes a statement away, an article's going among it, keeps this right.
create trigger statement_added after insert on statement when new.speaker_key is not null begin
  insert into speaker (key, name, kind, statement_count)
    values (new.speaker_key, new.speaker_name, new.speaker_kind, 1)
    on conflict (key) do update set
      statement_count = statement_count + 1,
      -- a headline in capitals may have been the first to name them
      name = case when name = upper(name) then excluded.name else name end;
end;

create trigger statement_removed after delete on statement when old.speaker_key is not null begin
  update speaker set statement_count = statement_count - 1 where key = old.speaker_key;
  delete from speaker where key = old.speaker_key and statement_count <= 0;
end;
