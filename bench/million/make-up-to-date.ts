import { DatabaseSync } from 'node:sqlite';
import { SUBJECTS_VERSION } from '../../src/ranking/subjects/subjects-version.ts';
import { FINDER_VERSION } from '../../src/statements/finder-version.ts';
import { openStoreHere } from '../../src/store/open-store-here.ts';

/**
 * A library as it would be if it had grown day by day: of this schema, its texts looked through (invented ones hold no
 * statements), each of its articles in a story of its own.
 */
export async function makeUpToDate(path: string): Promise<void> {
  await openStoreHere(path).close();
  const database = new DatabaseSync(path);
  database.exec('begin');
  database
    .prepare('update article set statements_by = ? where statements_by < ?')
    .run(FINDER_VERSION, FINDER_VERSION);
  database
    .prepare(`update article set subject = '', subject_by = ? where subject_by < ?`)
    .run(SUBJECTS_VERSION, SUBJECTS_VERSION);
  database.exec(STORIES);
  database.exec('commit');
  database.close();
}

/** Numbers of stories, of their events and of the log's entries; what the grouper gives goes on after the last. */
const STORIES = `
  create temp table alone as
    select row_number() over (order by article.id) + (select coalesce(max(id), 0) from story) as number,
      article.id, outlet_id, first_seen
    from article where story_by = 0;
  insert into story (id, created_at, version, shown_id, oldest_id, newest_id, article_count, outlet_count,
      report_count, independent_reports, analysis_asks)
    select number, first_seen, number, id, id, id, 1, 1, 1, 1, 0 from alone;
  insert into story_event (id) select number from alone;
  insert into story_log (number, at, kind, story_id, article_id, event_id, reason)
    select number, first_seen, 'placed', number, id, number, 'nothing like it' from alone;
  insert into story_article (article_id, story_id, event_id, outlet_id, report, placed_by)
    select id, number, number, outlet_id, 'own', number from alone;
  update article set story_by = 1 where story_by = 0;
  drop table alone;
`;
