import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, totalmem } from 'node:os';

const RESULTS = new URL('../RESULTS.md', import.meta.url);

const TOP = `# Results

What the last runs of bench/ measured; bench/README.md says how each was done. Each section is written
by its own script. Only what one run measured side by side may be compared: ratios, not the figures.
`;

/** Puts a subject's section into RESULTS.md, in place of what its last run wrote. */
export function writeResults(subject: string, lines: readonly string[]): void {
  const before = existsSync(RESULTS) ? readFileSync(RESULTS, 'utf8') : TOP;
  const [top = TOP, ...sections] = before.split(/^(?=## )/m);
  const kept = sections.filter((section) => !section.startsWith(`## ${subject}\n`));
  const written = `## ${subject}\n\n${lines.join('\n')}\n\n`;
  const all = [...kept, written].map((section) => section.trimEnd()).sort();
  writeFileSync(RESULTS, `${top.trimEnd()}\n\n${all.join('\n\n')}\n`);
}

const [loadBefore = 0] = loadavg();

/** The machine in general words, and how busy others kept it when the bench began. */
export function machine(more: readonly string[] = []): string {
  const gigabytes = Math.round(totalmem() / 1e9);
  const parts = [
    `${availableParallelism()} cores`,
    `${gigabytes} GB of memory`,
    `Node ${process.versions.node}`,
    `SQLite ${process.versions.sqlite}`,
    ...more,
  ];
  return `Machine: ${parts.join(', ')}; load average ${loadBefore.toFixed(1)} before the run. ${new Date().toISOString().slice(0, 10)}.`;
}

export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map((_, at) => (at === 0 ? '---' : '--:'))), ...rows.map(line)];
}
