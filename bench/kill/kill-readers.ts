/** kill -9 of the real server while several people read and feeds come in. */
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Random } from '../corpus/random.ts';
import { sendKeyed } from './ask-server.ts';
import { checkLibrary, type Ledger } from './check-library.ts';
import { checkReading } from './check-reading.ts';
import { openReader, type Reader } from './reader.ts';
import { serve } from './serve-and-kill.ts';
import type { Killed } from './tally.ts';

type ReadersKilling = {
  /** A folder with a library to begin with: articles, and feeds that are due. */
  readonly template: string;
  /** A folder to work in. */
  readonly data: string;
  readonly random: Random;
  /** Actions acknowledged before a kill, at most; every eighth time four times as many. By a count, not by the clock: how fast they go is the machine's. */
  readonly longest: number;
};

/** Kills after which the library is made anew: by then its feeds have come in, were looked through and told as stories. */
const KILLS_A_LIBRARY = 12;
/** One of so many kills comes while the server starts. */
const AT_START = 8;
/** Milliseconds; longer than an action mostly takes. */
const BETWEEN = 40;
const READERS = ['A', 'B', 'C', 'D'];

/** Each call brings one kill; tells, too, whether a library was begun for it. */
export function openReadersKilling(plan: ReadersKilling) {
  let readers: Reader[] = [];
  /** Milliseconds from a start to the server's being ready, as it last was. */
  let starting = 1_500;
  let count = 0;
  return async (): Promise<{ killed: Killed; libraries: number }> => {
    const isNew = count % KILLS_A_LIBRARY === 0;
    if (isNew) readers = beginAnew(plan);
    count += 1;
    const isAtStart = count % AT_START === 0;
    const done = isAtStart ? await killAtStart(plan, starting) : await killAmidst(plan, readers);
    starting = done.starting;
    const { acknowledged, sentAgain } = done;
    const killed = { acknowledged, sentAgain, ...(await verdictOn(plan.data, readers)) };
    return { killed, libraries: isNew ? 1 : 0 };
  };
}

function beginAnew({ template, data, random }: ReadersKilling): Reader[] {
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { recursive: true });
  cpSync(template, data, { recursive: true });
  const database = new DatabaseSync(join(data, 'library.db'));
  const ids = database.prepare('select id from article').all();
  const articles = ids.map(({ id }) => Number(id));
  database.close();
  return READERS.map((name, at) =>
    openReader(
      random,
      name,
      articles.filter((_, index) => index % READERS.length === at),
    ),
  );
}

type Done = {
  readonly acknowledged: number;
  readonly sentAgain: number;
  readonly starting: number;
};

async function killAtStart({ data, random }: ReadersKilling, starting: number): Promise<Done> {
  await serve(data, random() * starting);
  return { acknowledged: 0, sentAgain: 0, starting };
}

async function killAmidst(
  { data, longest, random }: ReadersKilling,
  readers: readonly Reader[],
): Promise<Done> {
  const begin = performance.now();
  const served = await serve(data, null);
  if (served === null) throw new Error('it was to be killed later');
  const starting = performance.now() - begin;
  try {
    const sentAgain = await sendAgain(served.address, readers);
    const most = random() < 1 / 8 ? 4 * longest : longest;
    let left = Math.floor(random() * most);
    const countDown = () => {
      left -= 1;
      if (left === 0) setTimeout(() => void served.kill(), random() * BETWEEN);
    };
    // Somewhat later than an answer, so that all that is done before one, and after it, is met.
    if (left === 0) setTimeout(() => void served.kill(), random() * BETWEEN);
    const reading = readers.map((one) => one.readUntilGone(served.address, countDown));
    const counts = await Promise.all(reading);
    const acknowledged = counts.reduce((all, count) => all + count, sentAgain);
    return { acknowledged, sentAgain, starting };
  } finally {
    // A server that answered what it should not have must not outlive the complaint.
    await served.kill();
  }
}

/** Twice each, as a device does that does not know: both times the same answer. */
async function sendAgain(address: string, readers: readonly Reader[]): Promise<number> {
  let count = 0;
  for (const { unanswered, ledger } of readers) {
    for (const sent of unanswered.splice(0)) {
      const [first, second] = [await sendKeyed(address, sent), await sendKeyed(address, sent)];
      if (first !== second) throw new Error(`answered otherwise the second time: ${sent.path}`);
      ledger.set(sent.name, { acknowledged: 'yes', underWay: null });
      count += 1;
    }
  }
  return count;
}

const NO_ARTICLES: Ledger = new Map();

async function verdictOn(data: string, readers: readonly Reader[]) {
  const library = join(data, 'library.db');
  const { damage, twice, partial, openedAfter } = await checkLibrary(library, NO_ARTICLES);
  const verdicts = readers.map(({ ledger }) => checkReading(library, ledger));
  for (const [at, { ledger }] of readers.entries()) settle(ledger, verdicts[at]?.found);
  return {
    ...{ openedAfter, damage, partial },
    lost: verdicts.flatMap((one) => one.lost),
    twice: [...twice, ...new Set(verdicts.flatMap((one) => one.twice))],
    wouldBeLost: verdicts.reduce((all, one) => all + one.wouldBeLost, 0),
    isAmidst: verdicts.some((one) => one.underWay > 0),
  };
}

/** What was under way at the kill is now as it is found; from here on it must stay so. */
function settle(ledger: Reader['ledger'], found: ReadonlyMap<string, string> | undefined): void {
  for (const [name, kept] of ledger) {
    if (kept.underWay === null) continue;
    ledger.set(name, { acknowledged: found?.get(name) ?? 'nothing', underWay: null });
  }
}
