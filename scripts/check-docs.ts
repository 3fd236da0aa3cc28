/**
 * Documents that say what the code says. Blocks between `<!-- made: NAME -->` and `<!-- end -->`
 * are made from the code: `node scripts/check-docs.ts --write` fills them, without it a block that
 * differs is a fault. Links between documents must lead somewhere, technotes stay short, and
 * every dependency has its reason.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { buildProgram } from '../src/cli/build-program.ts';
import { SETTINGS } from '../src/config.ts';
import { KEYS } from '../src/http/pages/frame/keys.ts';
import { MAY_IMPORT } from './check-rooms.ts';
import { conformanceText } from './clients/conformance-table.ts';

const LONGEST_NOTE = 60;

/** What the blocks hold, by name. */
export function madeBlocks(): ReadonlyMap<string, string> {
  return new Map([
    ['rooms', roomsTable()],
    ['commands', commandsText(buildProgram())],
    ['settings', settingsTable()],
    ['keys', keysTable()],
    ['conformance', conformanceText()],
  ]);
}

function roomsTable(): string {
  const rows = Object.entries(MAY_IMPORT).map(
    ([room, others]) =>
      `| \`${room}\` | ${others.map((other) => `\`${other}\``).join(' ') || 'nothing'} |`,
  );
  return ['| room | may import |', '|---|---|', ...rows].join('\n');
}

function commandsText(program: Command): string {
  const parts = program.commands.map((command) => {
    const help = captureHelp(command);
    return `### hearsay ${command.name()}\n\n\`\`\`\n${help.trim()}\n\`\`\``;
  });
  return parts.join('\n\n');
}

/** The help as `--help` prints it, the text after the options too. */
function captureHelp(command: Command): string {
  let text = '';
  command.configureOutput({
    writeOut: (more) => {
      text += more;
    },
    getOutHelpWidth: () => 100,
    getOutHasColors: () => false,
  });
  command.outputHelp();
  return text.replaceAll(/[ \t]+$/gm, '');
}

function settingsTable(): string {
  const rows = SETTINGS.map(
    ({ name, meaning, usual }) => `| \`${name}\` | ${meaning} | ${usual} |`,
  );
  return ['| setting | meaning | usual |', '|---|---|---|', ...rows].join('\n');
}

/** Part by part, as the sheet of keys shows them. */
function keysTable(): string {
  const rows = KEYS.flatMap(([title, keys]) => [
    `| | **${title()}** |`,
    ...keys.map((key) => `| ${key.keys.split(' ').map(coded).join(' ')} | ${key.does()} |`),
  ]);
  return ['| key | does |', '|---|---|', ...rows].join('\n');
}

function coded(key: string): string {
  return `\`${key}\``;
}

const BLOCK = /<!-- made: ([a-z-]{1,40}) -->\n([\s\S]*?)<!-- end -->/g;

/** The document with its blocks as the code makes them. Throws on a block nobody makes. */
export function fillBlocks(text: string, blocks: ReadonlyMap<string, string>): string {
  return text.replaceAll(BLOCK, (_, name: string) => {
    const made = blocks.get(name);
    if (made === undefined) throw new Error(`nobody makes the block "${name}"`);
    return `<!-- made: ${name} -->\n${made}\n<!-- end -->`;
  });
}

/** Links in a document, relative ones only, that lead to no file. */
export function deadLinks(path: string, text: string, exists: (path: string) => boolean): string[] {
  return [...text.matchAll(/\]\(([^)\s]{1,300})\)/g)]
    .map((match) => match[1]?.split('#')[0] ?? '')
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target))
    .filter((target) => !exists(join(dirname(path), target)))
    .map((target) => `${path}: the link to ${target} leads nowhere`);
}

/** Dependencies that docs/notes/dependencies.md gives no reason for. */
export function unexplained(names: readonly string[], note: string): string[] {
  return names
    .filter((name) => !note.includes(`\`${name}\``))
    .map((name) => `docs/notes/dependencies.md does not say why ${name} is there`);
}

function documents(): string[] {
  const below = readdirSync('docs', { recursive: true, encoding: 'utf8' }).map((name) =>
    join('docs', name),
  );
  const folders = ['.', 'packs', 'sample', 'bench', 'eval', 'training'];
  const beside = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  return [...beside, ...below].filter((path) => path.endsWith('.md'));
}

function checkDocument(
  path: string,
  blocks: ReadonlyMap<string, string>,
  write: boolean,
): string[] {
  const text = readFileSync(path, 'utf8');
  const filled = fillBlocks(text, blocks);
  if (filled !== text && write) writeFileSync(path, filled);
  const faults = deadLinks(path, filled, existsSync);
  if (filled !== text && !write)
    faults.push(`${path}: differs from the code: run node scripts/check-docs.ts --write`);
  const lines = text.split('\n').length - 1;
  if (path.startsWith('docs/notes/') && lines > LONGEST_NOTE) {
    faults.push(`${path} has ${lines} lines; a technote has at most ${LONGEST_NOTE}`);
  }
  return faults;
}

if (import.meta.main) {
  const blocks = madeBlocks();
  const write = process.argv.includes('--write');
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const names = Object.keys({ ...dependencies, ...devDependencies });
  const faults = [
    ...documents().flatMap((path) => checkDocument(path, blocks, write)),
    ...unexplained(names, readFileSync('docs/notes/dependencies.md', 'utf8')),
  ];
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
