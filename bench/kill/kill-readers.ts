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

export type ReadersKilled = {
  readonly kills: number;
  /** Kills that came while something was on its way. */
  readonly amidst: number;
  readonly acknowledged: number;
  readonly lost: readonly string[];
  readonly twice: readonly string[];
  readonly damage: readonly string[];
  readonly openedAfter: readonly number[];
  /** Actions sent again after a kill, since nobody knew whether they came through. */
  readonly sentAgain: number;
  /** The control: what was under way at a kill and was not kept, as if it had been acknowledged. */
  readonly wouldBeLost: number;
};

export type KillPlan = {
  /** A folder with a library to begin with: articles, and feeds that are due. */
  readonly template: string;
  /** A folder to work in. */
  readonly data: string;
  readonly kills: number;
  readonly random: Random;
  /** Milliseconds that people read at most before a kill. */
  readonly longest: number;
  readonly onKill: (killed: number, trouble: readonly string[]) => void;
};

/** Kills after which the library is made anew, so that it does not grow without end. */
const KILLS_A_LIBRARY = 50;
/** One of so many kills comes while the server starts. */
const AT_START = 8;
const READERS = ['A', 'B', 'C', 'D'];

export async function killReaders(plan: KillPlan): Promise<ReadersKilled> {
  const { kills, random } = plan;
  const sum = { amidst: 0, acknowledged: 0, sentAgain: 0, wouldBeLost: 0 };
  const lost: string[] = [];
  const twice: string[] = [];
  const damage: string[] = [];
  const openedAfter: number[] = [];
  let readers: Reader[] = [];
  for (let killed = 0; killed < kills; killed += 1) {
    if (killed % KILLS_A_LIBRARY === 0) readers = beginAnew(plan);
    const isAtStart = killed % AT_START === AT_START - 1;
    const done = isAtStart ? await killAtStart(plan) : await killAmidst(plan, readers, random);
    sum.acknowledged += done.acknowledged;
    sum.sentAgain += done.sentAgain;
    const verdict = await verdictOn(plan.data, readers);
    sum.wouldBeLost += verdict.wouldBeLost;
    sum.amidst += verdict.underWay > 0 ? 1 : 0;
    lost.push(...verdict.lost);
    twice.push(...verdict.twice);
    damage.push(...verdict.damage);
    openedAfter.push(verdict.openedAfter);
    plan.onKill(killed + 1, [...verdict.lost, ...verdict.twice, ...verdict.damage]);
  }
  return { kills, ...sum, lost, twice, damage, openedAfter };
}

function beginAnew({ template, data, random }: KillPlan): Reader[] {
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

type Done = { readonly acknowledged: number; readonly sentAgain: number };

async function killAtStart({ data, random }: KillPlan): Promise<Done> {
  await serve(data, 50 + random() * 1500);
  return { acknowledged: 0, sentAgain: 0 };
}

async function killAmidst(
  { data, longest }: KillPlan,
  readers: readonly Reader[],
  random: Random,
): Promise<Done> {
  const served = await serve(data, null);
  if (served === null) throw new Error('it was to be killed later');
  try {
    const sentAgain = await sendAgain(served.address, readers);
    setTimeout(() => void served.kill(), random() * longest);
    const counts = await Promise.all(readers.map((one) => one.readUntilGone(served.address)));
    return { acknowledged: counts.reduce((all, count) => all + count, sentAgain), sentAgain };
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
    openedAfter,
    damage: [...damage, ...partial],
    lost: verdicts.flatMap((one) => one.lost),
    twice: [...twice, ...new Set(verdicts.flatMap((one) => one.twice))],
    wouldBeLost: verdicts.reduce((all, one) => all + one.wouldBeLost, 0),
    underWay: verdicts.reduce((all, one) => all + one.underWay, 0),
  };
}

/** What was under way at the kill is now as it is found; from here on it must stay so. */
function settle(ledger: Reader['ledger'], found: ReadonlyMap<string, string> | undefined): void {
  for (const [name, kept] of ledger) {
    if (kept.underWay === null) continue;
    ledger.set(name, { acknowledged: found?.get(name) ?? 'nothing', underWay: null });
  }
}
