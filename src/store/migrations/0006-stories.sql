-- Stories, claims and what is made of them: see docs/notes/story-store.md.

-- work left to do: the version of what put the article into a story; 0: nobody has
alter table article add column story_by integer not null default 0;

-- An opening waits for its page, unless that was tried already, and every text for its readers' rules.
create index article_awaiting_story on article (id)
  where story_by = 0 and rules_wanted_at is null and (page_wanted_at is null or page_attempts > 0);

-- Stories and their events have numbers of one row, given once and never to another.
create table story (
  id integer primary key,
  created_at integer not null,
  -- all of it is in that one now, which is in no other
  merged_into integer references story (id),
  split_from integer,
  -- the number in the log of what changed it last
  version integer not null,
  -- the article that stands for it
  shown_id integer not null,
  oldest_id integer not null,
  newest_id integer not null,
  article_count integer not null,
  outlet_count integer not null,
  -- articles that are no copies
  report_count integer not null,
  -- null: not told yet
  independent_reports integer,
  -- work left to do: when its claims are to be told; 0: at once; null: not wanted, or done
  analysis_wanted_at integer,
  -- how often that was asked for: what was asked meanwhile is not done
  analysis_asks integer not null
) strict;

-- What is a part of another has no outlets.
create index story_by_time on story (newest_id) where outlet_count > 0;
-- With what a list of the most reported is ordered by.
create index story_of_several on story (newest_id, independent_reports, report_count, outlet_count)
  where outlet_count > 1;
create index story_merged on story (merged_into) where merged_into is not null;
create index story_awaiting_analysis on story (newest_id, analysis_wanted_at) where analysis_wanted_at is not null;

-- A chapter of a story: one happening. Which story it is in, its articles say.
create table story_event (
  id integer primary key,
  merged_into integer references story_event (id)
) strict;

create index event_merged on story_event (merged_into) where merged_into is not null;

-- Where an article stands now.
create table story_article (
  article_id integer primary key references article (id) on delete cascade,
  story_id integer not null references story (id),
  event_id integer not null references story_event (id),
  outlet_id integer not null,
  report text not null check (report in ('own', 'copy', 'rewrite')),
  -- of a copy and a rewrite: whose text it is, how much of it, and why we think so
  original_id integer,
  share real,
  report_reason text,
  -- the entry in the log that put it there, with the reason
  placed_by integer not null
) strict;

create index article_of_story on story_article (story_id, article_id, outlet_id, report, event_id);
create index article_of_event on story_article (event_id, article_id);
create index copy_of_article on story_article (original_id, article_id) where original_id is not null;

-- All that ever happened to stories, in order. Rows are added, never changed.
create table story_log (
  number integer primary key,
  at integer not null,
  kind text not null
    check (kind in (
      'placed', 'moved', 'merged', 'split', 'event merged', 'event split', 'corrected', 'undone'
    )),
  -- the story that it made larger, or that it is about
  story_id integer not null,
  -- where articles were before
  from_story integer,
  -- which article was placed or moved
  article_id integer,
  -- the event they are in now
  event_id integer,
  from_event integer,
  -- of a split: which articles (a JSON list of ids)
  articles text,
  reason text not null,
  -- the reader's decision that it is or that caused it; null: Hearsay's own
  correction_id integer
) strict;

create index log_of_story on story_log (story_id, number);
create index log_from_story on story_log (from_story, number) where from_story is not null;

-- What readers decided about stories; it holds until it is undone.
create table story_correction (
  id integer primary key,
  reader_id integer not null references reader (id) on delete cascade,
  at integer not null,
  -- JSON, see StoryCorrection
  correction text not null,
  -- the stories it names and made
  story_id integer not null,
  other_story_id integer,
  undone_at integer
) strict;

create index correction_of_story on story_correction (story_id) where undone_at is null;
create index correction_of_other_story on story_correction (other_story_id) where undone_at is null;

-- What is made of a story's articles together; of a story of one article its claims are its statements.
create table story_analysis (
  story_id integer primary key references story (id) on delete cascade,
  at integer not null,
  -- JSON
  provenance text not null,
  limits text not null,
  related text not null
) strict;

-- The same for one article in it.
create table article_analysis (
  article_id integer primary key references article (id) on delete cascade,
  headline_verdict text,
  -- JSON
  headline text,
  addition text
) strict;

create table claim (
  -- given once, like a story's
  id integer primary key autoincrement,
  story_id integer not null references story (id) on delete cascade,
  -- among the story's claims, from 0
  ordinal integer not null,
  state text not null,
  evidence text not null,
  -- a position
  shown integer not null,
  origin_count integer not null,
  outlet_count integer not null,
  -- all else (JSON), with positions for statements
  details text not null
) strict;

create index claim_of_story on claim (story_id, ordinal);

-- Its statements, and those that deny it. What is found anew has other ordinals: only here.
create table claim_statement (
  article_id integer not null references article (id) on delete cascade,
  ordinal integer not null,
  claim_id integer not null references claim (id) on delete cascade,
  -- from 0
  position integer not null,
  is_own integer not null,
  primary key (article_id, ordinal, claim_id)
) strict, without rowid;

create index statement_of_claim on claim_statement (claim_id, position);

-- A claim that went into another, so that whoever follows it is sent there.
create table claim_merged (
  id integer primary key,
  into_claim integer not null
) strict;

create index merged_claims_of on claim_merged (into_claim);

-- What is said in an article and by whom, found as the article's text is: see article_search.
create virtual table said_search using fts5 (
  said, speaker,
  content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 2"
);

insert into said_search (said_search, rank) values ('automerge', 16);

-- Which of several copies stands for the rest: the article a reader chose, else by the outlets' order.
create table copy_choice (
  reader_id integer not null references reader (id) on delete cascade,
  article_id integer not null references article (id) on delete cascade,
  at integer not null,
  primary key (reader_id, article_id)
) strict, without rowid;

create table outlet_preference (
  reader_id integer not null references reader (id) on delete cascade,
  outlet_id integer not null references outlet (id) on delete cascade,
  -- from 0, the most wished for
  place integer not null,
  primary key (reader_id, outlet_id)
) strict, without rowid;

-- What the outlet printed with these words: corrections (a JSON list); null: nobody knows.
alter table article_version add column notes text;

-- When other words took their place; null: at the next version, or when the article was last revised.
alter table article_version add column edited_at integer;

-- work left to do: what that edit comes to, see EditKind; null: nobody has judged it
alter table article_version add column edit_kind text;

-- a sentence for the reader
alter table article_version add column edit_reason text;

create index version_awaiting_judgement on article_version (article_id, seen_at) where edit_kind is null;

create index version_corrected on article_version (edited_at) where edit_kind in ('correction', 'fact');
