/**
 * That logic is told the time. Who asks the machine's clock, its zone or its timers by itself cannot be tested on a
 * day when clocks change, and errs with a clock that is wrong; so every place that does stands here with the reason.
 */
import { readSources, type SourceFile } from '../check-rooms.ts';
import { lineOf, readUses, type Use } from './read-uses.ts';

/** By file: the names that it may use. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  // The one clock, and the one source of chance, of everything that is handed a desk.
  'desk.ts': ['Date.now', 'Math.random'],
  // A thread cannot be handed a function: the library's threads open their own clock.
  'store/open-store-here.ts': ['Date.now'],
  'store/store.ts': ['Date.now'],
  // A note on who holds the library, before there is a desk.
  'cli/hold-work.ts': ['Date.now'],
  // A command without a library has no desk.
  'cli/keeping/backup.ts': ['Date.now'],
  'cli/read/page-look.ts': ['Date.now'],
  'cli/keeping/export.ts': ['Date.now'],
  'cli/keeping/restore.ts': ['Date'],
  'cli/commands/stories.ts': ['Date.now'],
  // A ZIP's entries have a time that nobody reads: always the same.
  'pipeline/sharing/book/write-book.ts': ['Date'],
  // What is typed without a zone is meant in the terminal's.
  'cli/picks/picks-command.ts': ['Temporal.Now'],
  // How long something takes, by the clock that never jumps.
  'net/travel.ts': ['performance.now', 'setTimeout'],
  'net/host-turns.ts': ['performance.now', 'setTimeout'],
  'net/connection-places.ts': ['setTimeout'],
  'net/travel-for-stream.ts': ['performance.now', 'setTimeout'],
  'pipeline/fetching/slow-fetches.ts': ['setTimeout'],
  'net/exchange.ts': ['AbortSignal.timeout'],
  'net/own/ask-once.ts': ['AbortSignal.timeout'],
  'net/imap/read-box.ts': ['setTimeout'],
  'net/smtp-in/open-receiver.ts': ['setTimeout'],
  // How long a connection to a mail server is kept idle, and how long a letter may take at the end.
  'net/mail/open-mailer.ts': ['setTimeout'],
  'pipeline/mail/start-mail.ts': ['setTimeout'],
  'net/open-net.ts': ['Math.random'],
  'pipeline/media/stream-of.ts': ['setTimeout'],
  'pipeline/pictures/codec-process.ts': ['setInterval'],
  'pipeline/pictures/open-codec.ts': ['setTimeout'],
  'http/serving/hold-connections.ts': ['performance.now', 'setInterval'],
  'http/serving/open-server.ts': ['setTimeout'],
  'cli/until-asked-to-stop.ts': ['performance.now'],
  'http/metrics/request-figures.ts': ['performance.now'],
  'http/metrics/serve-metrics.ts': ['performance.now'],
  'pipeline/upkeep/readiness.ts': ['performance.now', 'setTimeout'],
  // How long others' work is waited for.
  'pipeline/upkeep/within.ts': ['setTimeout'],
  // Sleeps; what is due is asked of the desk's clock after each.
  'pipeline/repeat-pass.ts': ['setTimeout'],
  // How long a thread may take before it is ended, or gives way.
  'pipeline/stories/open-grouper.ts': ['setTimeout'],
  'pipeline/reading/open-reading.ts': ['AbortSignal.timeout'],
  'store/threads/sharing-threads.ts': ['performance.now', 'setTimeout'],
  'http/pages/live/open-live.ts': ['setInterval', 'setTimeout'],
  'cli/start-hearsay.ts': ['setTimeout'],
  // How often another Hearsay is asked how its refresh goes.
  'cli/remote/refresh-elsewhere.ts': ['node:timers/promises'],
  // How long it is waited for a service that starts.
  'cli/keeping/health.ts': ['performance.now', 'setTimeout'],
};

/** Globals that know the time or chance by themselves, whole or by one member. */
const TIMES: ReadonlySet<string> = new Set([
  ...['setTimeout', 'setInterval', 'performance', 'Temporal.Now', 'Math.random'],
  ...['AbortSignal.timeout', 'process.hrtime', 'process.uptime'],
]);

/** What of Date needs no clock. */
const TIMELESS: ReadonlySet<string> = new Set(['Date.UTC', 'Date.parse']);

/** Members that look at the zone of the machine: readers have their own. */
const ZONED =
  /^(?:get|set)(?:Date|Day|FullYear|Hours|Minutes|Month|Seconds|TimezoneOffset)$|^to(?:Date|Time)String$|^toLocale(?:Date|Time)String$/;

const MODULES: ReadonlySet<string> = new Set(['node:timers', 'node:timers/promises']);

/** The uses of clocks that the table does not allow, a sentence each. Paths begin below src/; tests are left out. */
export function findStrayClocks(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => !path.endsWith('.test.ts') && !path.includes('/fixtures/'))
    .flatMap(({ path, text }) =>
      readUses(path, text).flatMap((use) => {
        const clock = clockOf(use);
        if (clock === null || ALLOWED[path]?.includes(clock)) return [];
        return [
          `${path}:${lineOf(text, use.at)}: ${clock} here; the time is handed in (or say why not in scripts/uses/check-clocks.ts)`,
        ];
      }),
    );
}

/** The clock that a use asks, as the table spells it; null for none. */
function clockOf(use: Use): string | null {
  switch (use.kind) {
    case 'import':
      return use.from !== null && MODULES.has(use.from) ? use.from : null;
    case 'member':
      return memberClock(use.name, use);
    case 'global':
      if (use.name === 'Date') return dateClock(use);
      return timeClock(use) ?? memberClock(use.member ?? '', use);
  }
}

/** Formatters of Intl take no date for now. */
function memberClock(name: string, { how, arguments: given }: Use & { kind: 'global' | 'member' }) {
  const isNow = /^format(?:ToParts)?$/.test(name) && how === 'call' && given === 0;
  return isNow || ZONED.test(name) ? `.${name}()` : null;
}

function timeClock({ name, member }: Use & { kind: 'global' }): string | null {
  const full = member === null ? name : `${name}.${member}`;
  return TIMES.has(full) || TIMES.has(name) ? full : null;
}

/** `new Date(time)` reads a time that is given; everything else of it, but for reading text, asks the clock. */
function dateClock({ member, how, arguments: given }: Use & { kind: 'global' }): string | null {
  if (member !== null) return TIMELESS.has(`Date.${member}`) ? null : `Date.${member}`;
  return how === 'new' && given === 1 ? null : 'Date';
}

if (import.meta.main) {
  const strays = findStrayClocks(readSources(new URL('../../src', import.meta.url).pathname));
  for (const stray of strays) console.error(stray);
  process.exitCode = strays.length > 0 ? 1 : 0;
}
