/** The terminal's way in: parses the words, runs one command, turns trouble into an exit status. */
import { enableCompileCache } from 'node:module';

enableCompileCache();

// Name look-ups and decompression share these threads: hung name servers must not stop the rest.
process.env.UV_THREADPOOL_SIZE ??= '16';

const { buildProgram } = await import('./build-program.ts');
const { toleratesClosedPipe } = await import('./print.ts');
const { reportTrouble } = await import('./report-trouble.ts');

toleratesClosedPipe();

try {
  await buildProgram().parseAsync();
} catch (error) {
  process.exitCode = reportTrouble(error);
}
