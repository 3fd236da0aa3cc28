/**
 * Whether a front page takes longer to make where 10,000 read: the same sample edition served twice, once to 400 members and once
 * to 10,000, asked in turn; as members who come one after the other, and as ten who come again and again. See bench/README.md.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveSample } from '../front/serving.ts';
import { startServer } from '../million/server.ts';
import { benchArguments } from '../report/arguments.ts';
import { brief, median, percentile } from '../report/numbers.ts';
import { machine, table, writeResults } from '../report/results-file.ts';
import { addMembers } from './add-members.ts';

const FEW = 400;
const MANY = 10_000;
const PORT = 18_490;
/** Pages of each library and kind. */
const PAGES = 400;
/** Those who come again and again; their first pages are thrown away. */
const FAITHFUL = 10;
/** Above it the p99 of many is no longer that of few. */
const GOAL = 1.1;

type House = {
  readonly members: number;
  readonly origin: string;
  readonly tokens: readonly string[];
  readonly stop: () => Promise<void>;
};

const { isDryRun } = benchArguments();
const folder = mkdtempSync(join(tmpdir(), 'bench-of-hearsay-members-'));
const houses = await openHouses();
const times = await askInTurn();
for (const { stop } of houses) await stop();
rmSync(folder, { recursive: true, force: true });
report();

async function openHouses(): Promise<readonly House[]> {
  const few = join(folder, 'few');
  const many = join(folder, 'many');
  mkdirSync(few);
  const { stop } = await serveSample(few);
  await stop();
  cpSync(few, many, { recursive: true });
  return [await openHouse(few, FEW, PORT), await openHouse(many, MANY, PORT + 1)];
}

async function openHouse(home: string, members: number, port: number): Promise<House> {
  const tokens = addMembers(home, members);
  const { origin, stop } = await startServer(home, port);
  return { members, origin, tokens, stop: async () => void (await stop()) };
}

type Times = { readonly new: readonly number[]; readonly again: readonly number[] };

async function askInTurn(): Promise<readonly Times[]> {
  const taken = houses.map(() => ({ new: [] as number[], again: [] as number[] }));
  for (let page = 0; page < PAGES; page += 1)
    for (const [at, house] of houses.entries()) taken[at]?.new.push(await timeOfPage(house, page));
  for (let page = 0; page < PAGES + FAITHFUL; page += 1)
    for (const [at, house] of houses.entries()) {
      const time = await timeOfPage(house, page % FAITHFUL);
      if (page >= FAITHFUL) taken[at]?.again.push(time);
    }
  return taken;
}

/** Milliseconds. */
async function timeOfPage({ origin, tokens }: House, member: number): Promise<number> {
  const cookie = `hearsay-session=${tokens[member]}`;
  const began = performance.now();
  const answer = await fetch(`${origin}/`, { headers: { cookie } });
  const text = await answer.text();
  if (answer.status !== 200 || !text.includes('/stories/'))
    throw new Error(`the front page answered ${answer.status}`);
  return performance.now() - began;
}

function report(): void {
  const ratio = p99(1, 'again') / p99(0, 'again');
  const rows = houses.flatMap(({ members }, at) =>
    (['new', 'again'] as const).map((kind) => [
      `${members.toLocaleString('en')}, ${kind === 'new' ? 'each their first page' : 'ten of them again and again'}`,
      brief(median(times[at]?.[kind] ?? [])),
      brief(p99(at, kind)),
    ]),
  );
  const lines = [
    ...table(['members', 'p50, ms', 'p99, ms'], rows),
    '',
    `The p99 of many is ${ratio.toFixed(2)} times that of few (goal: at most ${GOAL}), of first pages ${(p99(1, 'new') / p99(0, 'new')).toFixed(2)} times; ${PAGES} pages of each, in turn.`,
    '',
    machine(),
  ];
  console.log(lines.join('\n'));
  if (!isDryRun) writeResults('members', lines);
  if (ratio > GOAL) process.exitCode = 1;
}

function p99(house: number, kind: keyof Times): number {
  return percentile(times[house]?.[kind] ?? [], 99);
}
