/** kill -9 at random moments of import and refresh, again and again on one library until a run comes through. */
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from '../corpus/random.ts';
import { checkLibrary } from './check-library.ts';
import { type KillMoment, runAndKill } from './run-and-kill.ts';
import type { Killed } from './tally.ts';
import type { Work } from './work.ts';

/** Longer than from one acknowledgement to the next, mostly. */
const BETWEEN = 60;

type WorkKilling = {
  readonly work: Work;
  /** A folder with a library that is ready for the work; empty where the work makes its own. */
  readonly template: string;
  /** A folder to work in. */
  readonly data: string;
  readonly random: Random;
  /** Milliseconds until the program is ready for work. */
  readonly starting: number;
};

/** After so many a library is made anew whose work never ends. */
const KILLS_A_LIBRARY = 12;

type Life = { isOver: boolean; kills: number; readonly ledger: Map<string, readonly string[]> };

/** Each call brings one kill; tells, too, whether a library was begun for it. */
export function openWorkKilling(plan: WorkKilling) {
  let life: Life = { isOver: true, kills: 0, ledger: new Map() };
  return async (): Promise<{ killed: Killed; libraries: number }> => {
    let libraries = 0;
    for (let acknowledged = 0; ; ) {
      if (life.isOver) {
        life = { isOver: false, kills: 0, ledger: new Map() };
        libraries += 1;
        beginAnew(plan);
      }
      const { wasKilled, killed } = await runOnce(plan, life.ledger);
      acknowledged += killed.acknowledged;
      if (wasKilled) life.kills += 1;
      life.isOver = isDone(plan.work, life, wasKilled);
      if (wasKilled || isTrouble(killed)) return { libraries, killed: { ...killed, acknowledged } };
    }
  };
}

/** A run was not killed in time, or nothing is left to be acknowledged; where something always is, after so many kills. */
function isDone(work: Work, { ledger, kills }: Life, wasKilled: boolean): boolean {
  return work.goesOn ? kills >= KILLS_A_LIBRARY : !wasKilled || ledger.size === work.things;
}

function isTrouble({ lost, partial, twice, damage }: Killed): boolean {
  return lost.length + partial.length + twice.length + damage.length > 0;
}

function beginAnew({ template, data }: WorkKilling): void {
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { recursive: true });
  cpSync(template, data, { recursive: true });
}

async function runOnce(plan: WorkKilling, ledger: Life['ledger']) {
  const { work, data } = plan;
  const before = ledger.size;
  const run = await runAndKill(work.args, data, killMoment(plan, before));
  for (const [thing, headlines] of await work.acknowledged(run.lines)) ledger.set(thing, headlines);
  const verdict = await checkLibrary(join(data, 'library.db'), ledger, await work.wholes());
  const killed: Killed = {
    ...verdict,
    isAmidst: run.lines.length > 0,
    acknowledged: ledger.size - before,
    sentAgain: 0,
    wouldBeLost: 0,
  };
  return { wasKilled: run.wasKilled, killed };
}

/**
 * Each eighth while it starts, the others after so many of the acknowledgements that are left to come: what was
 * acknowledged before and is only read again is past then, every other time.
 */
function killMoment({ work, random, starting }: WorkKilling, known: number): KillMoment {
  if (random() < 1 / 8) return { lines: 0, milliseconds: random() * starting };
  const isRead = !work.goesOn && random() < 1 / 2 && known < work.things;
  const past = isRead ? known : 0;
  return {
    lines: past + Math.floor(random() * (work.things - past)) + 1,
    milliseconds: random() * BETWEEN,
  };
}
