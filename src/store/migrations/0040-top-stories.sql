-- Top stories are told of, too: see 0039 for why a column comes beside the former one first.
alter table happening rename column kind to former_kind;
alter table happening add column kind text not null default 'rule matched'
  check (kind in ('story moved', 'claim denied', 'rule matched', 'feed silent', 'top story'));
update happening set kind = former_kind;
alter table happening drop column former_kind;

-- Carried by so many titles, a story is told of beside the first of the front page; 0: none is.
alter table alert_plan add column top_titles integer not null default 10;
