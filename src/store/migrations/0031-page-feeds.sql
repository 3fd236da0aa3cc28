-- Feeds made of pages: see docs/notes/page-feeds.md. Such a feed's address ends in a fragment that tells its recipe from others.
create table page_feed (
  feed_id integer primary key references feed (id) on delete cascade,
  -- JSON, see src/model/feeds/page-recipe.ts
  recipe text not null,
  -- JSON: what is remembered of the last reading that went well; null: none did yet
  state text
) strict;
