/** Somebody who reads: marks, saves, follows and sets by HTTP, and keeps outside what was acknowledged. */
import type { Random } from '../corpus/random.ts';
import { call, Refused, type Sent, sendKeyed } from './ask-server.ts';

/** What one thing must be found as: as it was acknowledged last, or as what was on its way would make it. */
export type Kept = { readonly acknowledged: string; readonly underWay: string | null };

/** By the thing's name: "saved 123", "followed Phrase 7", "setting pageLength". */
export type ReadingLedger = Map<string, Kept>;

export type Reader = {
  /** Does one thing after the other until the server is gone; returns how many were acknowledged. */
  readonly readUntilGone: (address: string, onAcknowledged: () => void) => Promise<number>;
  readonly ledger: ReadingLedger;
  /** Actions with a key that were sent and not answered: to be sent again. */
  readonly unanswered: Sent[];
};

/** One who reads these articles and no others, so that the order of what they do is certain. */
export function openReader(random: Random, name: string, articles: readonly number[]): Reader {
  const ledger: ReadingLedger = new Map();
  const memory: Memory = {
    ...{ name, random, articles, ledger, phrases: 0 },
    ...{ unanswered: [], actions: new Map(), followed: new Map() },
  };
  return {
    ledger,
    unanswered: memory.unanswered,
    readUntilGone: async (address, onAcknowledged) => {
      for (let done = 0; ; done += 1) {
        const step = nextStep(memory);
        const acknowledged = ledger.get(step.name)?.acknowledged ?? 'nothing';
        ledger.set(step.name, { acknowledged, underWay: step.value });
        try {
          await step.send(address);
        } catch (error) {
          if (error instanceof Refused) throw error;
          return done;
        }
        ledger.set(step.name, { acknowledged: step.value, underWay: null });
        onAcknowledged();
      }
    },
  };
}

type Memory = {
  readonly name: string;
  readonly random: Random;
  readonly articles: readonly number[];
  readonly ledger: ReadingLedger;
  readonly unanswered: Sent[];
  /** By article the action that made it read; to take back one that found it read already changes nothing. */
  readonly actions: Map<number, number>;
  /** By phrase the rule. */
  readonly followed: Map<string, number>;
  phrases: number;
};

type Step = {
  readonly name: string;
  readonly value: string;
  readonly send: (address: string) => Promise<unknown>;
};

const WORDS = ['saved', 'not saved', 'read', 'unread'] as const;

function nextStep(memory: Memory): Step {
  const article = one(memory, memory.articles);
  // Settings are the whole library's here: one sets them.
  const others = [memory.name === 'A' ? set : follow, follow, unfollow, undo, keyed];
  const other = others[Math.floor(memory.random() * 10)];
  return other?.(memory, article) ?? mark(memory, article);
}

function mark({ actions, ledger, ...memory }: Memory, article: number): Step {
  const word = one(memory, WORDS);
  const makesRead = word === 'read' && ledger.get(`read ${article}`)?.acknowledged !== 'yes';
  return {
    name: `${word.replace(/^(?:un|not )/, '')} ${article}`,
    value: word === 'saved' || word === 'read' ? 'yes' : 'no',
    send: async (address) => {
      const answer = await call(address, 'POST', '/api/marks', { mark: word, articles: [article] });
      if (makesRead) actions.set(article, Number(Object(answer).action));
    },
  };
}

function undo({ actions }: Memory, article: number): Step | null {
  const action = actions.get(article);
  if (action === undefined) return null;
  actions.delete(article);
  return {
    name: `read ${article}`,
    value: 'no',
    send: (address) => call(address, 'POST', '/api/marks/undo', { action }),
  };
}

function keyed({ name, random, unanswered }: Memory, article: number): Step {
  const key = `${name}-${random().toString(36).slice(2).padEnd(20, '0')}`;
  const sent = { name: `saved ${article}`, key, path: '/marks/saved', body: `article=${article}` };
  return {
    name: sent.name,
    value: 'yes',
    send: async (address) => {
      unanswered.push(sent);
      await sendKeyed(address, sent);
      unanswered.pop();
    },
  };
}

function follow(memory: Memory): Step {
  memory.phrases += 1;
  const phrase = `${memory.name} ${memory.phrases}`;
  return {
    name: `followed ${phrase}`,
    value: 'yes',
    send: async (address) => {
      const rule = { does: 'follow', kind: 'phrase', key: phrase, name: phrase, endsAt: null };
      const answer = await call(address, 'POST', '/api/following', rule);
      memory.followed.set(phrase, Number(Object(answer).id));
    },
  };
}

function unfollow({ followed }: Memory): Step | null {
  const [standing] = followed;
  if (standing === undefined) return null;
  const [phrase, id] = standing;
  followed.delete(phrase);
  return {
    name: `followed ${phrase}`,
    value: 'no',
    send: (address) => call(address, 'DELETE', `/api/following/${id}`),
  };
}

const PAGE_LENGTHS = [30, 60, 120, 240, 500];

function set(memory: Memory): Step {
  const pageLength = one(memory, PAGE_LENGTHS);
  return {
    name: 'setting pageLength',
    value: String(pageLength),
    send: (address) => call(address, 'PATCH', '/api/settings', { pageLength }),
  };
}

function one<Thing>({ random }: Pick<Memory, 'random'>, things: readonly Thing[]): Thing {
  const thing = things[Math.floor(random() * things.length)];
  if (thing === undefined) throw new Error('there is nothing to choose from');
  return thing;
}
