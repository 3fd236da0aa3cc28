-- What a device's token may do, and how programs that speak Fever show it: they send md5(name:token), of which this is the hash.
alter table session add column scope text not null default 'change' check (scope in ('read', 'change'));
alter table session add column fever_hash text;
create unique index session_by_fever on session (fever_hash) where fever_hash is not null;
