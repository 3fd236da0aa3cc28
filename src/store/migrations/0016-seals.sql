-- Seals: a SHA-256 over what belongs together, by which a bit that flipped on the disk is found: see docs/notes/durability.md.
create table seal (
  kind text not null check (kind in ('article', 'versions', 'statements', 'analysis', 'story')),
  -- of an article; of a story
  id integer not null,
  -- null: work left to do
  hash blob,
  primary key (kind, id)
) strict, without rowid;

create index seal_wanted on seal (kind, id) where hash is null;

-- What was found to be other than it was sealed.
create table damage (
  kind text not null,
  id integer not null,
  found_at integer not null,
  -- null: it is still damaged
  healed_at integer,
  -- what was done about it, for people
  told text not null,
  primary key (kind, id)
) strict, without rowid;

create index damage_standing on damage (kind, id) where healed_at is null;

-- How far the library has been gone over: one row.
create table scrub (
  id integer primary key check (id = 1),
  kind text not null,
  -- done up to this id
  after integer not null,
  began_at integer not null,
  -- when it was last gone over whole
  ended_at integer
) strict;

insert into seal (kind, id) select 'article', id from article;
insert into seal (kind, id) select distinct 'versions', article_id from article_version;
insert into seal (kind, id) select 'statements', article_id from article_statements;
insert into seal (kind, id) select 'analysis', article_id from article_analysis;
insert into seal (kind, id) select 'story', story_id from story_analysis
  union select 'story', story_id from claim;

-- By triggers, so that no change that we make is ever taken for damage.
create trigger seal_article_added after insert on article begin
  insert into seal (kind, id) values ('article', new.id) on conflict do update set hash = null;
end;
create trigger seal_article_changed after update of outlet_id, text_source, url, headline, standfirst, opening, byline, section,
  language, published, updated, first_seen, revised_at, lead_image, word_count, text_hash on article begin
  insert into seal (kind, id) values ('article', new.id) on conflict do update set hash = null;
end;
create trigger seal_article_gone after delete on article begin
  delete from seal where kind in ('article', 'versions', 'statements', 'analysis') and id = old.id;
  delete from damage where kind in ('article', 'versions', 'statements', 'analysis') and id = old.id;
end;
create trigger seal_text_added after insert on article_text begin
  insert into seal (kind, id) values ('article', new.article_id) on conflict do update set hash = null;
end;
create trigger seal_text_changed after update on article_text begin
  insert into seal (kind, id) values ('article', new.article_id) on conflict do update set hash = null;
end;
create trigger seal_version_added after insert on article_version begin
  insert into seal (kind, id) values ('versions', new.article_id) on conflict do update set hash = null;
end;
create trigger seal_version_changed after update on article_version begin
  insert into seal (kind, id) values ('versions', new.article_id) on conflict do update set hash = null;
end;
create trigger seal_version_gone after delete on article_version begin
  update seal set hash = null where kind = 'versions' and id = old.article_id;
end;
-- An article's statements come and go together, this row among them.
create trigger seal_statements_added after insert on article_statements begin
  insert into seal (kind, id) values ('statements', new.article_id) on conflict do update set hash = null;
end;
create trigger seal_statements_gone after delete on article_statements begin
  update seal set hash = null where kind = 'statements' and id = old.article_id;
end;
create trigger seal_analysis_added after insert on article_analysis begin
  insert into seal (kind, id) values ('analysis', new.article_id) on conflict do update set hash = null;
end;
create trigger seal_analysis_changed after update on article_analysis begin
  insert into seal (kind, id) values ('analysis', new.article_id) on conflict do update set hash = null;
end;
create trigger seal_analysis_gone after delete on article_analysis begin
  update seal set hash = null where kind = 'analysis' and id = old.article_id;
end;
create trigger seal_story_added after insert on story_analysis begin
  insert into seal (kind, id) values ('story', new.story_id) on conflict do update set hash = null;
end;
create trigger seal_story_changed after update on story_analysis begin
  insert into seal (kind, id) values ('story', new.story_id) on conflict do update set hash = null;
end;
create trigger seal_story_gone after delete on story_analysis begin
  update seal set hash = null where kind = 'story' and id = old.story_id;
end;
create trigger seal_claim_added after insert on claim begin
  insert into seal (kind, id) values ('story', new.story_id) on conflict do update set hash = null;
end;
create trigger seal_claim_changed after update on claim begin
  insert into seal (kind, id) values ('story', new.story_id) on conflict do update set hash = null;
  update seal set hash = null where kind = 'story' and id = old.story_id and old.story_id <> new.story_id;
end;
create trigger seal_claim_gone after delete on claim begin
  update seal set hash = null where kind = 'story' and id = old.story_id;
end;
create trigger seal_claimed_added after insert on claim_statement begin
  update seal set hash = null where kind = 'story' and id = (select story_id from claim where id = new.claim_id);
end;
create trigger seal_claimed_changed after update on claim_statement begin
  update seal set hash = null
    where kind = 'story' and id in (select story_id from claim where id in (old.claim_id, new.claim_id));
end;
create trigger seal_claimed_gone after delete on claim_statement begin
  update seal set hash = null where kind = 'story' and id = (select story_id from claim where id = old.claim_id);
end;
