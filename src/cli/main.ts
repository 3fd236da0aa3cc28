/** The terminal's way in: parses the words, runs one command, turns trouble into an exit status. */
import { enableCompileCache } from 'node:module';

enableCompileCache();

const { buildProgram } = await import('./build-program.ts');
const { reportTrouble } = await import('./report-trouble.ts');

try {
  await buildProgram().parseAsync();
} catch (error) {
  process.exitCode = reportTrouble(error);
}
