-- What is found in new texts is gathered in memory and written out at the transaction's end: with the usual one
-- megabyte a group of feeds is written in pieces, which then have to be merged.
insert into article_search (article_search, rank) values ('hashsize', 16777216);
