-- What an article is about, by what its outlet says: see docs/notes/subjects-and-picks.md.

-- null: nobody has looked; '': nothing says so
alter table article add column subject text;

-- work left to do: the version of what told it; 0: nobody has, or the article has changed since
alter table article add column subject_by integer not null default 0;

create index article_awaiting_subject on article (subject_by, id);
create index article_of_subject on article (subject, id) where subject > '';
