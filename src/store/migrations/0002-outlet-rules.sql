-- What an article has beyond its text, and what was left out of it (JSON); null: nothing is known.
alter table article_text add column details text;

-- The text before a reader's rules changed it (JSON): paragraphs, html, removed. Null: no rule has.
alter table article_text add column as_read text;

-- work left to do: since when rules are to be gone by; null: not wanted, or done
alter table article add column rules_wanted_at integer;

create index article_awaiting_rules on article (rules_wanted_at) where rules_wanted_at is not null;

-- What readers want left out of an outlet's articles, or put back: see docs/notes/outlet-rules.md.
create table outlet_rule (
  id integer primary key,
  -- the outlet's key: a shared rule may come before the outlet does
  outlet text not null,
  -- only for this article; null: for all of the outlet's
  article_id integer references article (id) on delete cascade,
  kind text not null check (kind in ('keep', 'drop')),
  pattern text not null,
  created_at integer not null,
  -- set: taken away, kept for undo
  removed_at integer
) strict;

create index rule_of_outlet on outlet_rule (outlet) where removed_at is null;
create index rule_of_article on outlet_rule (article_id) where article_id is not null;
