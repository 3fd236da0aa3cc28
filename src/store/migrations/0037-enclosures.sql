-- Files that hang on articles, as their feeds state them: a podcast's sound, a film. See docs/notes/enclosures.md.

create table enclosure (
  article_id integer not null references article (id) on delete cascade,
  -- in the feed's order, from 0
  place integer not null,
  -- absolute, http or https
  url text not null,
  type text not null,
  -- bytes, as the feed states them; null: it does not say
  length integer,
  primary key (article_id, place)
) strict, without rowid;
