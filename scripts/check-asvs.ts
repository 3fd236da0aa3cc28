/**
 * Checks docs/asvs.md: every requirement of OWASP ASVS 5.0.0 at levels 1 and 2 is answered there once, and
 * who says that one holds names a file that shows it. Run `node scripts/check-asvs.ts`.
 */
import { existsSync, readFileSync } from 'node:fs';

/** The requirements of levels 1 and 2 by section: "1.2.1-9" is 1.2.1 to 1.2.9. */
const REQUIREMENTS = `
  1.1.1-2 1.2.1-9 1.3.1-11 1.4.1-3 1.5.1-2 2.1.1-3 2.2.1-3 2.3.1-4 2.4.1-1 3.2.1-2 3.3.1-4 3.4.1-6 3.5.1-5 3.7.1-2
  4.1.1-3 4.2.1-1 4.3.1-2 4.4.1-4 5.1.1-1 5.2.1-3 5.3.1-2 5.4.1-3 6.1.1-3 6.2.1-12 6.3.1-4 6.4.1-4 6.5.1-5 6.6.1-3
  6.8.1-4 7.1.1-3 7.2.1-4 7.3.1-2 7.4.1-5 7.5.1-2 7.6.1-2 8.1.1-2 8.2.1-3 8.3.1-1 8.4.1-1 9.1.1-3 9.2.1-4 10.1.1-2
  10.2.1-2 10.3.1-4 10.4.1-11 10.5.1-5 10.6.1-2 10.7.1-3 11.1.1-2 11.2.1-3 11.3.1-3 11.4.1-4 11.5.1-1 11.6.1-1
  12.1.1-3 12.2.1-2 12.3.1-4 13.1.1-1 13.2.1-5 13.3.1-2 13.4.1-5 14.1.1-2 14.2.1-4 14.3.1-3 15.1.1-3 15.2.1-3
  15.3.1-7 16.1.1-1 16.2.1-5 16.3.1-4 16.4.1-3 16.5.1-3 17.1.1-1 17.2.1-4 17.3.1-2`;

const STATES: readonly string[] = ['holds', 'in part', 'missing', 'does not apply'];

type Answer = { readonly id: string; readonly state: string; readonly shown: readonly string[] };

/** "10.4.11" and the like, 253 of them, in the standard's order. */
export function requirementIds(): string[] {
  return REQUIREMENTS.trim()
    .split(/\s+/)
    .flatMap((range) => {
      const [section, first, last] = range.match(/^(.+)\.(\d+)-(\d+)$/)?.slice(1) ?? [];
      const count = Number(last) - Number(first) + 1;
      return Array.from({ length: count }, (_, at) => `${section}.${Number(first) + at}`);
    });
}

/** What is wrong with the table, a line each; `exists` says whether a path of the repository leads to a file. */
export function asvsFaults(text: string, exists: (path: string) => boolean): string[] {
  const answers = readAnswers(text);
  const answered = answers.map((answer) => answer.id);
  const known = new Set(requirementIds());
  return [
    ...[...known].filter((id) => !answered.includes(id)).map((id) => `${id} is not answered`),
    ...answered.filter((id) => !known.has(id)).map((id) => `${id} is no requirement`),
    ...answered
      .filter((id, at) => answered.indexOf(id) < at)
      .map((id) => `${id} is answered twice`),
    ...answers.flatMap((answer) => answerFaults(answer, exists)),
  ];
}

/** Rows look like: | 1.2.4 | holds | why | `path` `path` | */
function readAnswers(text: string): Answer[] {
  return [...text.matchAll(/^\| (\d+\.\d+\.\d+) \|([^|]*)\|([^|]*)\|([^|]*)\|$/gm)].map(
    ([, id = '', state = '', , shown = '']) => ({
      id,
      state: state.trim(),
      shown: [...shown.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path),
    }),
  );
}

function answerFaults({ id, state, shown }: Answer, exists: (path: string) => boolean): string[] {
  const faults = shown.filter((path) => !exists(path)).map((path) => `${id}: no file ${path}`);
  if (!STATES.includes(state)) faults.push(`${id}: "${state}" is no state`);
  if (state === 'holds' && shown.length === 0) faults.push(`${id}: nothing shows that it holds`);
  return faults;
}

if (import.meta.main) {
  const faults = asvsFaults(readFileSync('docs/asvs.md', 'utf8'), existsSync);
  for (const fault of faults) console.error(`docs/asvs.md: ${fault}`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
