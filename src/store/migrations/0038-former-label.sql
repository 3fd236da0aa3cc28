-- What a label was called before it was given another name, so that this can be taken back.
alter table label add column former_name text;
