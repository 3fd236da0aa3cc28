-- A feed that has gone silent is told of, too: a column takes its check along, so the new one comes beside it first.
alter table happening rename column kind to former_kind;
alter table happening add column kind text not null default 'rule matched'
  check (kind in ('story moved', 'claim denied', 'rule matched', 'feed silent'));
update happening set kind = former_kind;
alter table happening drop column former_kind;
