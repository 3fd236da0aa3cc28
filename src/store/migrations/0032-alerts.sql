-- What readers are told by other ways than their pages: see docs/notes/alerts.md.

-- Where a reader is told: a program's address, a browser, a topic of ntfy, their box of mail.
create table alert_target (
  id integer primary key autoincrement,
  reader_id integer not null references reader (id) on delete cascade,
  way text not null check (way in ('webhook', 'push', 'ntfy', 'mail')),
  name text not null,
  -- JSON, sealed with a key that is not in here: the address and what opens it
  sealed text not null,
  -- a keyed hash of the address, so that one browser is there once
  address_hash text not null,
  -- a browser's: ends with what it is signed in by; null: it needs none
  session_id integer references session (id) on delete cascade,
  -- JSON list of kinds of happenings
  tells text not null,
  added_at integer not null,
  -- null: it is told; else since when it is not, and why
  off_at integer,
  off_reason text check (off_reason in ('reader', 'failing', 'gone')),
  -- in a row, up to now
  failures integer not null default 0,
  failing_since integer,
  -- left alone until then
  rest_until integer,
  unique (reader_id, address_hash)
) strict;

create index alert_target_of_session on alert_target (session_id) where session_id is not null;

-- When a reader is not to be disturbed.
create table alert_plan (
  reader_id integer primary key references reader (id) on delete cascade,
  -- minutes of the day by the reader's clock; null: no quiet hours
  quiet_from integer,
  quiet_to integer,
  most_a_day integer not null
) strict;

-- What a rule does with each article that comes, beside being a list.
create table rule_action (
  rule_id integer primary key references following (id) on delete cascade,
  reader_id integer not null references reader (id) on delete cascade,
  -- JSON list of ways; null: nobody is told, of a story or a person as usual
  tells text,
  marks_read integer not null,
  saves integer not null
) strict;

create index rule_action_of_reader on rule_action (reader_id);

-- Something that a reader is to know, once.
create table happening (
  id integer primary key autoincrement,
  reader_id integer not null references reader (id) on delete cascade,
  kind text not null check (kind in ('story moved', 'claim denied', 'rule matched')),
  -- by which it concerns the reader
  rule_id integer references following (id) on delete cascade,
  at integer not null,
  -- JSON
  facts text not null
) strict;

-- What it is made of: whatever is found again under names that are all known is the same.
create table happening_key (
  reader_id integer not null references reader (id) on delete cascade,
  key text not null,
  happening_id integer not null references happening (id) on delete cascade,
  primary key (reader_id, key)
) strict, without rowid;

create index key_of_happening on happening_key (happening_id);

create index happening_by_time on happening (at);

create table alert_delivery (
  id integer primary key autoincrement,
  target_id integer not null references alert_target (id) on delete cascade,
  reader_id integer not null references reader (id) on delete cascade,
  kind text not null check (kind in ('happening', 'summary', 'test')),
  happening_id integer references happening (id) on delete cascade,
  -- of a summary: how many happenings it stands for, and some of them (a JSON list of ids)
  folded integer not null default 0,
  some text not null default '[]',
  -- the same however often it is tried: webhook-id
  message_id text not null unique,
  state text not null check (state in ('waiting', 'sending', 'delivered', 'dropped')),
  reason text check (reason in ('given up', 'refused', 'gone', 'ended')),
  tries integer not null default 0,
  queued_at integer not null,
  due_at integer not null,
  ended_at integer,
  -- of the last answer; null: none came
  status integer,
  -- what went wrong, or the beginning of what was answered
  answer text
) strict;

create unique index alert_delivery_once on alert_delivery (target_id, happening_id) where happening_id is not null;
create index alert_delivery_due on alert_delivery (due_at) where state = 'waiting';
create index alert_delivery_sending on alert_delivery (target_id) where state = 'sending';
create index alert_delivery_of_reader on alert_delivery (reader_id, queued_at);
create index alert_delivery_of_target on alert_delivery (target_id, queued_at);

-- Work left to do: articles that came in and were not held against anybody's rules yet. Ids order by what outlets say of time,
-- so no number says what is new; a feed that states an article does.
create table alert_fresh (
  article_id integer primary key references article (id) on delete cascade,
  at integer not null
) strict;

create trigger alert_fresh_entry after insert on entry
  when exists (select 1 from alert_target where off_at is null) or exists (select 1 from rule_action)
begin
  insert or ignore into alert_fresh (article_id, at) values (new.article_id, new.first_seen);
end;

-- Claims that are denied or taken back, each turn once: claims are told again and again. wanted: work left to do.
create table contested_claim (
  claim_id integer not null,
  state text not null,
  wanted integer not null,
  primary key (claim_id, state)
) strict, without rowid;

create index contested_claim_wanted on contested_claim (claim_id) where wanted = 1;

insert into contested_claim (claim_id, state, wanted)
  select id, state, 0 from claim where state in ('disputed', 'corrected or withdrawn');

-- What went into a claim that was told as denied already is nothing new.
create trigger contested_claim_told after insert on claim
  when new.state in ('disputed', 'corrected or withdrawn')
begin
  insert or ignore into contested_claim (claim_id, state, wanted) values (
    new.id, new.state,
    not exists (
      select 1 from claim_merged join contested_claim as told on told.claim_id = claim_merged.id
      where claim_merged.into_claim = new.id and told.state = new.state
    )
  );
end;
