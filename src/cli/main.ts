/** The terminal's way in: parses the words, runs one command, turns trouble into an exit status. */
import { enableCompileCache } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';

// Not in the folder for temporary files, as is usual: there others could put code of theirs.
const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'hearsay', 'code');
const { directory } = enableCompileCache(cache);
// Threads do not inherit the cache, but they look for this.
if (directory !== undefined) process.env.NODE_COMPILE_CACHE ??= cache;

// Whatever is written, library, backups and exports, is read by this user alone.
process.umask(0o077);

// Name look-ups and decompression share these threads: hung name servers must not stop the rest.
process.env.UV_THREADPOOL_SIZE ??= '16';

const { buildProgram } = await import('./build-program.ts');
const { toleratesClosedPipe } = await import('./print.ts');
const { reportTrouble } = await import('./report-trouble.ts');

toleratesClosedPipe();
// What nobody foresaw: the work under way is in an unknown state, so it ends here; what is acknowledged is on the disk.
process.on('uncaughtException', (error) => process.exit(reportTrouble(error)));

try {
  await buildProgram().parseAsync();
} catch (error) {
  process.exitCode = reportTrouble(error);
}
