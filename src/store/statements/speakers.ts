import { sql } from 'kysely';
import { sortTimeOf } from '../../model/article-id.ts';
import type { SpeakerLine, SpeakerRecord, SpeakerRole } from '../../model/library-statements.ts';
import { foldWords } from '../../text/fold-words.ts';
import type { SpeakerTable } from '../database/schema.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { acrossWord, nameWords } from './name-words.ts';
import { toRoles } from './statement-rows.ts';

export function speakerCalls(db: Db) {
  return {
    /** Speakers whose name has words that begin so, those with most statements first. */
    find: (name: string, limit: number): Promise<SpeakerLine[]> => find(db, name, limit),

    /** Speakers of other keys whose names are the same in another script or spelling, those with most statements first. */
    namesakes: (key: string): Promise<SpeakerLine[]> => namesakes(db, key),

    /** A speaker by key, with all that articles call them; null if nobody by that key says anything. */
    byKey: (key: string): Promise<SpeakerRecord | null> => byKey(db, key),
  };
}

function linesOfSpeakers(db: Db) {
  return db
    .selectFrom('speaker')
    .selectAll('speaker')
    .select(({ selectFrom }) =>
      selectFrom('statement')
        .select((inner) => inner.fn.max('statement.article_id').as('newest'))
        .whereRef('statement.speaker_key', '=', 'speaker.key')
        .as('newest_id'),
    );
}

type SpeakerRow = SpeakerTable & { newest_id: number | null };

function toSpeakerLine({ key, name, kind, statement_count, newest_id }: SpeakerRow): SpeakerLine {
  const lastSaidAt = sortTimeOf(newest_id ?? 0);
  return { key, name, kind, statementCount: statement_count, lastSaidAt };
}

/** Above every character that a word can hold. */
const ABOVE_ALL = '\u{10ffff}';

async function find(db: Db, name: string, limit: number): Promise<SpeakerLine[]> {
  const words = nameWords(name);
  if (words.length === 0) return [];
  let query = linesOfSpeakers(db);
  for (const word of words) {
    query = query.where('speaker.key', 'in', (inner) =>
      inner
        .selectFrom('speaker_word')
        .select('key')
        .where('word', '>=', word)
        .where('word', '<', word + ABOVE_ALL),
    );
  }
  const rows = await query
    .orderBy('statement_count', 'desc')
    .orderBy('speaker.key')
    .limit(limit)
    .execute();
  return rows.map(toSpeakerLine);
}

const MOST_NAMESAKES = 12;

async function namesakes(db: Db, key: string): Promise<SpeakerLine[]> {
  const [across] = acrossWord(key);
  if (across === undefined) return [];
  const rows = await linesOfSpeakers(db)
    .where('speaker.key', 'in', (inner) =>
      inner.selectFrom('speaker_word').select('key').where('word', '=', across),
    )
    .where('speaker.key', '!=', key)
    .orderBy('statement_count', 'desc')
    .orderBy('speaker.key')
    .limit(MOST_NAMESAKES)
    .execute();
  return rows.map(toSpeakerLine);
}

/** Articles whose words for a speaker's role are looked at, the newest. */
const ARTICLES_ASKED = 400;
const MOST_ROLES = 30;

async function byKey(db: Db, key: string): Promise<SpeakerRecord | null> {
  const row = await linesOfSpeakers(db).where('speaker.key', '=', key).executeTakeFirst();
  if (row === undefined) return null;
  const persons = await db
    .selectFrom('article_person')
    .select(['article_id', 'roles'])
    .where('key', '=', key)
    .where('roles', '!=', sql<string>`'[]'`)
    .orderBy('article_id', 'desc')
    .limit(ARTICLES_ASKED)
    .execute();
  return { ...toSpeakerLine(row), roles: rolesIn(persons) };
}

/** Case and white space tell no two roles apart. */
function rolesIn(persons: readonly { article_id: number; roles: string }[]): SpeakerRole[] {
  const known = new Map<string, SpeakerRole>();
  for (const { article_id, roles } of persons) {
    const printed = new Map(toRoles(roles).map(({ text }) => [foldWords(text), text]));
    for (const [folded, text] of printed) {
      const before = known.get(folded) ?? {
        words: text,
        articleCount: 0,
        newestArticleId: article_id,
      };
      known.set(folded, { ...before, articleCount: before.articleCount + 1 });
    }
  }
  return [...known.values()].slice(0, MOST_ROLES);
}
