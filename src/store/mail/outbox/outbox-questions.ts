import type { DropReason, LetterKind, LetterState } from '../../../model/mail/letter.ts';
import type { Millis } from '../../../model/time.ts';
import type { Db } from '../../database/sqlite-driver.ts';
import { shortHash } from '../mail-hash.ts';

/** A letter as the owner sees it: never its words. */
export type OutboxLine = {
  readonly id: number;
  readonly kind: LetterKind;
  readonly list: string | null;
  readonly address: string | null;
  readonly queuedAt: Millis;
  readonly state: LetterState;
  readonly answer: string | null;
};

export type OutboxCounts = {
  readonly waiting: number;
  readonly sending: number;
  /** Since the time asked for. */
  readonly sent: number;
  readonly dropped: Readonly<Partial<Record<DropReason, number>>>;
  /** When the next is due; null: none waits. */
  readonly nextAt: Millis | null;
};

export function outboxQuestions(db: Db) {
  return {
    /** How a letter fares; null: no such key was ever queued. */
    async letterState(key: string): Promise<LetterState | null> {
      const row = await db
        .selectFrom('outbox')
        .selectAll()
        .where('key', '=', shortHash(key))
        .executeTakeFirst();
      return row === undefined ? null : stateOf(row);
    },

    /** By its number: the hash of its key, and whom it was for (null: that is no longer known); null: there is none. */
    async letterById(id: number): Promise<{
      readonly id: number;
      readonly key: string;
      readonly address: string | null;
    } | null> {
      const row = await db
        .selectFrom('outbox')
        .select(['id', 'key', 'address'])
        .where('id', '=', id)
        .executeTakeFirst();
      return row ?? null;
    },

    /** Those that wait or are on their way, the next first. */
    async waitingLetters(most: number): Promise<OutboxLine[]> {
      const rows = await db
        .selectFrom('outbox')
        .selectAll()
        .where('state', 'in', ['waiting', 'sending'])
        .orderBy('due_at')
        .limit(most)
        .execute();
      return rows.map(toLine);
    },

    /** Those that ended, the last first. */
    async endedLetters(most: number): Promise<OutboxLine[]> {
      const rows = await db
        .selectFrom('outbox')
        .selectAll()
        .where('ended_at', 'is not', null)
        .orderBy('ended_at', 'desc')
        .limit(most)
        .execute();
      return rows.map(toLine);
    },

    /** When the next is due; null: none waits. */
    async nextDueAt(): Promise<Millis | null> {
      const row = await db
        .selectFrom('outbox')
        .select(({ fn }) => fn.min('due_at').as('at'))
        .where('state', '=', 'waiting')
        .executeTakeFirst();
      return row?.at ?? null;
    },

    outboxCounts: (since: Millis): Promise<OutboxCounts> => outboxCounts(db, since),
  };
}

type Row = {
  readonly id: number;
  readonly kind: LetterKind;
  readonly list: string | null;
  readonly address: string | null;
  readonly state: LetterState['kind'];
  readonly reason: DropReason | null;
  readonly tries: number;
  readonly queued_at: number;
  readonly due_at: number;
  readonly claimed_at: number | null;
  readonly ended_at: number | null;
  readonly answer: string | null;
};

function stateOf(row: Row): LetterState {
  const at = row.ended_at ?? row.queued_at;
  if (row.state === 'waiting') return { kind: 'waiting', dueAt: row.due_at, tries: row.tries };
  if (row.state === 'sending') return { kind: 'sending', since: row.claimed_at ?? row.queued_at };
  if (row.state === 'sent') return { kind: 'sent', at };
  return { kind: 'dropped', at, reason: row.reason ?? 'given up' };
}

function toLine(row: Row): OutboxLine {
  const { id, kind, list, address, queued_at: queuedAt, answer } = row;
  return { id, kind, list, address, queuedAt, state: stateOf(row), answer };
}

async function outboxCounts(db: Db, since: Millis): Promise<OutboxCounts> {
  const { waiting, nextAt } = await db
    .selectFrom('outbox')
    .select(({ fn }) => [fn.countAll<number>().as('waiting'), fn.min('due_at').as('nextAt')])
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow();
  const { sending } = await db
    .selectFrom('outbox')
    .select(({ fn }) => fn.countAll<number>().as('sending'))
    .where('state', '=', 'sending')
    .executeTakeFirstOrThrow();
  const ended = await db
    .selectFrom('outbox')
    .select(({ fn }) => ['reason', fn.countAll<number>().as('letters')])
    .where('ended_at', '>=', since)
    .groupBy('reason')
    .execute();
  const sent = ended.find(({ reason }) => reason === null)?.letters ?? 0;
  const dropped = ended.flatMap(({ reason, letters }) =>
    reason === null ? [] : [[reason, letters] as const],
  );
  return { waiting, sending, sent, dropped: Object.fromEntries(dropped), nextAt };
}
