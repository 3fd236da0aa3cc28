import type { StoryFound, StoryLine, StoryLogLine } from '../../model/library-stories.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { newestStories, type StoryPage, type TopQuery, topStories } from './story-lines.ts';
import { type LogQuery, logOfStory } from './story-log.ts';
import { findStory } from './story-record.ts';

export function storyCalls(db: Db) {
  return {
    /** A story by its number, all read at one moment, or where it went; null: there is none that the reader has an article of. */
    find: (readerId: number, id: number): Promise<StoryFound | null> => findStory(db, readerId, id),

    /** A page of the reader's stories, what was reported on last first. */
    newest: (page: StoryPage): Promise<StoryLine[]> => newestStories(db, page),

    /** What most outlets carry since some time, first. */
    top: (query: TopQuery): Promise<StoryLine[]> => topStories(db, query),

    /** What happened to a story, the newest first; also of one that is another's part by now. */
    log: (id: number, query: LogQuery): Promise<StoryLogLine[]> => logOfStory(db, id, query),
  };
}
