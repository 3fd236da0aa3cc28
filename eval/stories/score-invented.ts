/**
 * Little stories made for the purpose, each kind a way in which stories are told apart or together wrongly:
 * `node eval/stories/score-invented.ts [--method NAME] [--list]`. Those in closed.jsonl are only scored: never look at what went wrong
 * there when making rules; --list shows what did in open.jsonl.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Grouped, scoreClustering } from './clustering-scores.ts';
import { METHODS, type Method } from './methods.ts';
import { type GoldText, readSet } from './read-set.ts';

/** b3: B-cubed F1 over all; whole: the share of stories that are one found story, all of it and nothing else. */
export type InventedScores = { readonly b3: number; readonly whole: number };

export function scoreInvented(method: Method): Record<'open' | 'closed', InventedScores> {
  return { open: scoresOf(judge('open', method)), closed: scoresOf(judge('closed', method)) };
}

type Judged = GoldText & Grouped;

/** All groups come in one stream. Articles about several stories may stand with any of them. */
function judge(set: 'open' | 'closed', method: Method): Judged[] {
  const texts = readSet(fileURLToPath(new URL(`invented/${set}.jsonl`, import.meta.url)));
  const { stories } = method(texts);
  return texts
    .filter(({ gold }) => gold !== null)
    .map((text) => ({ ...text, found: stories.get(text.id) ?? `alone ${text.id}` }));
}

function scoresOf(judged: readonly Judged[]): InventedScores {
  const whole = [...Map.groupBy(judged, ({ gold }) => gold).values()].map((story) =>
    isWhole(story, judged),
  );
  return {
    b3: scoreClustering(judged).bcubed.f1,
    whole: whole.filter((one) => one).length / Math.max(1, whole.length),
  };
}

function isWhole(story: readonly Judged[], all: readonly Judged[]): boolean {
  const found = new Set(story.map((one) => one.found));
  return found.size === 1 && all.filter((one) => found.has(one.found)).length === story.length;
}

/** "twins-01-2" is of the kind "twins". */
function kindOf({ name }: GoldText): string {
  return name.split('-')[0] ?? '';
}

function list(judged: readonly Judged[]): void {
  for (const [gold, story] of Map.groupBy(judged, (one) => one.gold)) {
    if (isWhole(story, judged)) continue;
    console.log(`  ${gold}`);
    const found = new Set(story.map((one) => one.found));
    for (const one of judged.filter((other) => found.has(other.found))) {
      console.log(`    #${one.found} ${one.gold === gold ? ' ' : 'x'} ${one.name} ${one.headline}`);
    }
  }
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { method: { type: 'string', default: 'hearsay' }, list: { type: 'boolean' } },
  });
  const method = METHODS[values.method];
  if (method === undefined) throw new Error(`no method ${values.method}`);
  for (const set of ['open', 'closed'] as const) {
    const judged = judge(set, method);
    const percent = ({ b3, whole }: InventedScores) =>
      `B3 ${(100 * b3).toFixed(1)}, whole ${(100 * whole).toFixed(1)}`;
    console.log(`${set}: ${percent(scoresOf(judged))}`);
    for (const [kind, members] of Map.groupBy(judged, kindOf)) {
      console.log(`  ${kind.padEnd(12)} ${percent(scoresOf(members))}`);
    }
    if (values.list && set === 'open') list(judged);
  }
}
