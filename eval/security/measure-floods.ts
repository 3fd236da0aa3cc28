/**
 * What markup that is made to cost does cost the sanitiser: CPU and memory, each kind in a process of its own. Status 1 if any
 * takes more than a second or 256 MB.
 *
 *     node eval/security/measure-floods.ts [LENGTH]
 */
import { spawnSync } from 'node:child_process';
import { sanitise } from '../../src/articles/sanitise.ts';
import { MARKUP_FLOODS } from '../../test/hostile/markup-floods.ts';

/** UTF-16 units; more than are read of any text. */
const LENGTH = 6_000_000;
const MOST_SECONDS = 1;
const MOST_MEGABYTES = 256;

const [length = String(LENGTH), kind] = process.argv.slice(2);
if (kind === undefined) measureAll();
else measureOne(kind);

function measureAll(): void {
  let isSound = true;
  for (const each of Object.keys(MARKUP_FLOODS)) {
    const program = [...process.execArgv, process.argv[1] ?? '', length, each];
    const { stdout } = spawnSync(process.execPath, program, { encoding: 'utf8' });
    const { seconds, megabytes, written } = JSON.parse(stdout);
    const isBounded = seconds <= MOST_SECONDS && megabytes <= MOST_MEGABYTES;
    isSound &&= isBounded;
    const mark = isBounded ? 'ok  ' : 'OVER';
    process.stdout.write(`${mark} ${each}: ${seconds} s, ${megabytes} MB, ${written} units out\n`);
  }
  process.exitCode = isSound ? 0 : 1;
}

/** Memory: by how much the process grew beyond what it was with the flood in hand. */
function measureOne(name: string): void {
  const markup = MARKUP_FLOODS[name]?.(Number(length)) ?? '';
  const before = process.memoryUsage.rss();
  const started = process.cpuUsage();
  const written = sanitise(markup, 'https://news.example/a').length;
  const { user, system } = process.cpuUsage(started);
  const grown = process.resourceUsage().maxRSS * 1024 - before;
  const seconds = Number(((user + system) / 1e6).toFixed(2));
  process.stdout.write(
    JSON.stringify({ seconds, megabytes: Math.round(grown / 2 ** 20), written }),
  );
}
