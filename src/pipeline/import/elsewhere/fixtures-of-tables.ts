/** Tables and pages of links as other readers export them, with news of our own in them. For tests. */
export const POCKET_CSV = `title,url,time_added,tags,status
The bridge stays closed,https://harbour-post.example/stays,1728576752,bridges|with space|Größe,unread
"Ferries, trains and ""others""","https://coastal.example/a,b",1728576753,,archive
https://nowhere.example/x,https://nowhere.example/x,1728576754,,unread
=1+1,https://formula.example/,1728576755,,unread
`;

export const POCKET_HTML = `<!DOCTYPE html>
<html>
<head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8" /><title>Pocket Export</title></head>
<body><h1>Unread</h1><ul>
<li><a href="https://harbour-post.example/one" time_added="1688628695" tags="sea,ships">One</a></li>
<li><a href="javascript:alert(1)" time_added="1688628696" tags="">Bad</a></li>
</ul><h1>Read Archive</h1><ul>
<li><a href="https://harbour-post.example/two" time_added="1688628697" tags="">Two &amp; more</a></li>
</ul></body></html>`;

export const INSTAPAPER_CSV = `URL,Title,Selection,Folder,Timestamp,Tags
https://harbour-post.example/i1,First,,Unread,1700000000,[]
https://harbour-post.example/i2,Second,"A line
that goes on",Archive,1700000001,"[""quays"",""law""]"
https://harbour-post.example/i3,Third,,Ships,1700000002,[]
`;

export const READWISE_CSV = `Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen
Tides,https://coastal.example/tides,01gm,"['moon', 'sea']",2022-11-06 04:33:50+00:00,0,new,True
Moon,https://coastal.example/moon,01gn,[],2022-11-07 04:33:50+00:00,1.0,archive,True
From a feed,https://coastal.example/feed-item,01go,[],2022-11-08 04:33:50+00:00,0,feed,False
`;

export const BOOKMARKS = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8"><TITLE>Bookmarks</TITLE><H1>Bookmarks</H1>
<DL><p><DT><A HREF="https://harbour-post.example/b" ADD_DATE="1688628695" TAGS="sea">Bookmarked</A>
</DL><p>`;
