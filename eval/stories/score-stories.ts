/**
 * Stories of a file scored against its gold: `node eval/stories/score-stories.ts FILE.jsonl [--haystack FILE ...] [--redate]
 * [--method NAME] [--list] [--json]`. Articles are fed in order of time; haystack articles stand among them and count against the stories they come
 * into. --redate puts the whole haystack into the set's own days; --list names the stories that were torn or welded.
 */
import { parseArgs } from 'node:util';
import { scoreClustering } from './clustering-scores.ts';
import type { Grouping } from './follow-changes.ts';
import { METHODS, type Method } from './methods.ts';
import { type GoldText, readSet } from './read-set.ts';

export type StoryScores = ReturnType<typeof scoreGrouping>;

export function scoreGrouping(texts: readonly GoldText[], grouping: Grouping) {
  const { stories, events, moved, redirects } = grouping;
  return {
    stories: scoreClustering(grouped(texts, stories)),
    events: scoreClustering(grouped(texts, events)),
    movedPerArticle: moved / texts.length,
    redirectsPerArticle: redirects / texts.length,
  };
}

/** An article that was placed nowhere is alone. */
function grouped(texts: readonly GoldText[], found: ReadonlyMap<number, number>) {
  return texts.map(({ id, gold }) => ({ gold, found: found.get(id) ?? `alone ${id}` }));
}

function report(name: string, texts: readonly GoldText[], method: Method) {
  const started = process.cpuUsage();
  const grouping = method(texts);
  const { user, system } = process.cpuUsage(started);
  const scores = scoreGrouping(texts, grouping);
  return {
    name,
    ...scores,
    articlesPerSecond: Math.round(texts.length / ((user + system) / 1e6)),
    grouping,
  };
}

function print({
  name,
  stories,
  events,
  ...rest
}: Omit<ReturnType<typeof report>, 'grouping'>): void {
  const percent = (rate: number) => (100 * rate).toFixed(1).padStart(5);
  const levels =
    JSON.stringify(stories) === JSON.stringify(events) ? { stories } : { stories, events };
  for (const [level, scores] of Object.entries(levels)) {
    const { bcubed, pairs } = scores;
    console.log(
      `${name.padEnd(34)} ${level.padEnd(8)} ${scores.groups} groups for ${scores.stories}; ` +
        `B3 ${percent(bcubed.precision)} ${percent(bcubed.recall)} F ${percent(bcubed.f1)}; ` +
        `pairs ${percent(pairs.precision)} ${percent(pairs.recall)} F ${percent(pairs.f1)}; ` +
        `ARI ${scores.ari.toFixed(3)} V ${scores.v.toFixed(3)}; haystack came into ${percent(scores.intruded)}`,
    );
  }
  const { movedPerArticle, redirectsPerArticle, articlesPerSecond } = rest;
  console.log(
    `${' '.repeat(34)} moved ${movedPerArticle.toFixed(3)} and redirects ${redirectsPerArticle.toFixed(3)} an article; ${articlesPerSecond} articles a CPU second`,
  );
}

/** Which gold stories lie in several groups, and which groups hold several stories. */
function list(texts: readonly GoldText[], { stories }: Grouping): void {
  const line = (text: GoldText) =>
    `    ${text.gold ?? '(haystack)'} #${stories.get(text.id)} ${text.name} ${text.headline.slice(0, 110)}`;
  const of = ({ id }: GoldText) => stories.get(id) ?? -id;
  for (const [gold, members] of Map.groupBy(texts, (text) => text.gold)) {
    const groups = Map.groupBy(members, of);
    if (gold !== null && groups.size > 1) {
      console.log(`torn ${gold} into ${groups.size}\n${members.map(line).join('\n')}`);
    }
  }
  for (const [group, members] of Map.groupBy(texts, of)) {
    const golds = new Set(members.map(({ gold }) => gold));
    if (golds.size > 1) {
      console.log(`welded in #${group}: ${golds.size}\n${members.map(line).join('\n')}`);
    }
  }
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      haystack: { type: 'string', multiple: true },
      redate: { type: 'boolean' },
      method: { type: 'string', multiple: true },
      list: { type: 'boolean' },
      json: { type: 'boolean' },
    },
  });
  const {
    haystack = [],
    redate = false,
    method: names = Object.keys(METHODS).slice(0, 1),
  } = values;
  for (const file of positionals) {
    const texts = readSet(file, { haystack, redate });
    for (const name of names) {
      const method = METHODS[name];
      if (method === undefined)
        throw new Error(`no method ${name}; there are ${Object.keys(METHODS)}`);
      const { grouping, ...scores } = report(name, texts, method);
      if (values.json) console.log(JSON.stringify(scores));
      else print(scores);
      if (values.list) list(texts, grouping);
    }
  }
}
