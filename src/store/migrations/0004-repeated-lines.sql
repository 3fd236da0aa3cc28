-- Lines that an outlet repeats at the edges of its articles: see docs/notes/repeated-lines.md.

-- texts of the outlet whose lines were counted
alter table outlet add column texts_counted integer not null default 0;

create table outlet_line (
  outlet_id integer not null references outlet (id) on delete cascade,
  -- a hash of the words
  line text not null,
  -- articles it stood in
  articles integer not null,
  -- the first of them (a JSON list of ids): by these it is judged
  holders text not null,
  -- the outlet's texts_counted when it was first seen
  since integer not null,
  last_seen integer not null,
  -- work left to do: since when it is to be judged; null: not wanted, or done
  judge_wanted_at integer,
  -- since when it is left out of the outlet's articles; null: it is text for all we know
  left_out_since integer,
  primary key (outlet_id, line)
) strict, without rowid;

create index line_awaiting_judgement on outlet_line (judge_wanted_at) where judge_wanted_at is not null;
