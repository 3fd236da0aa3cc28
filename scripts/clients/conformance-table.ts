/**
 * What real programs asked of the APIs, and what they were told: tables of docs/conformance.md, made from what test/clients/
 * recorded. `node scripts/check-docs.ts --write` puts them there.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Call, Recorded } from '../../test/clients/house/recorded.ts';

const FOLDER = 'test/clients/recorded';

export function conformanceText(): string {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
  return tablesOf(
    names.toSorted().map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8'))),
  );
}

/** One table of programs and what they stored, then one of all calls and who makes them. */
export function tablesOf(recorded: readonly Recorded[]): string {
  const stored = recorded.map(({ program, stored }) => `| ${program} | ${stored} |`);
  const calls = Map.groupBy(
    recorded.flatMap(({ program, calls }) => calls.map((call) => ({ program, ...call }))),
    ({ call }) => call,
  );
  const rows = [...calls]
    .toSorted(([a], [b]) => (placeOf(a) < placeOf(b) ? -1 : 1))
    .map(([call, those]) => rowOf(call, those));
  return [
    '| program | what it and Hearsay held in the end |',
    '|---|---|',
    ...stored,
    '',
    '| call | by | sends | is answered |',
    '|---|---|---|---|',
    ...rows,
  ].join('\n');
}

/** By address, then by method. */
function placeOf(call: string): string {
  const [method = '', ...address] = call.split(' ');
  return `${address.join(' ')} ${method}`;
}

function rowOf(call: string, those: readonly (Call & { readonly program: string })[]): string {
  const all = (pick: (call: Call) => readonly string[]) => [...new Set(those.flatMap(pick))];
  const programs = those.map(({ program }) =>
    program.replace(/ \d[\d.]*/, '').replace(/ \(.*/, ''),
  );
  return `| \`${call}\` | ${programs.join('; ')} | ${fields(all(({ sends }) => sends))} | ${all(({ answers }) => answers).join('; ')} |`;
}

/** "a=read", "a=starred" and "?n=20" become "`a`=read, starred `?n`=20". */
function fields(sends: readonly string[]): string {
  const byName = Map.groupBy(sends, (one) => one.slice(0, endOfName(one)));
  return [...byName]
    .map(([name, those]) => {
      const values = those.map((one) => one.slice(name.length).replace(/^[=:]\s*/, ''));
      return `\`${name}\` ${values.join(', ').replaceAll('|', '\\|')}`.trim();
    })
    .join(' · ');
}

function endOfName(one: string): number {
  const end = one.search(/[=:]/);
  return end < 0 ? one.length : end;
}
