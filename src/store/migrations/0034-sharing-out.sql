-- Where readers send articles: their own accounts elsewhere, and what is on its way. See docs/notes/sharing-out.md.

create table share_account (
  reader_id integer not null references reader (id) on delete cascade,
  target text not null check (target in ('wallabag', 'readwise')),
  -- of wallabag, which people run themselves: its address, without a slash at its end
  address text,
  -- what opens the account, sealed with a key that is not in here (src/keys.ts)
  sealed text not null,
  added_at integer not null,
  -- why nothing could be sent lately; null: it could
  trouble text,
  primary key (reader_id, target)
) strict, without rowid;

create table sending (
  id integer primary key,
  reader_id integer not null references reader (id) on delete cascade,
  target text not null check (target in ('wallabag', 'readwise')),
  article_id integer not null references article (id) on delete cascade,
  asked_at integer not null,
  -- when it is tried next; null: it was sent, or it was given up
  next_at integer,
  attempts integer not null default 0,
  sent_at integer,
  trouble text,
  unique (reader_id, target, article_id)
) strict;

create index sending_due on sending (next_at) where next_at is not null;
create index sending_of_article on sending (article_id);
