import { Command, Option } from 'commander';
import { type Poll, type PollReading, pollState, seesResult } from '../../model/polls/poll.ts';
import { type Millis, toIso } from '../../model/time.ts';
import type { Store } from '../../store/store.ts';
import { complain, printJson, printLine } from '../print.ts';
import { CommandError } from '../report-trouble.ts';
import { withDesk } from '../with-desk.ts';

export function pollCommand(): Command {
  const poll = new Command('poll')
    .description('Polls: what editors asked about stories, in numbers and never by name.')
    .exitOverride()
    .addHelpText(
      'after',
      `
Examples:
  hearsay poll list --json
  hearsay poll export 3 > poll-3.json
  hearsay poll export 3 --as csv`,
    );
  poll
    .command('list')
    .description('Print what was asked, the newest first, with how many voted.')
    .option('--json', 'one JSON object a poll')
    .action(list);
  poll
    .command('export')
    .description('Print the counts of polls: what a reader who has not voted may see.')
    .argument('<id...>', 'as "hearsay poll list" prints them')
    .addOption(new Option('--as <form>', 'how').choices(['json', 'csv']).default('json'))
    .option('--json', 'one JSON object a poll, as without it')
    .action(exportCounts);
  return poll;
}

/** Reads as somebody who has not voted and never will. */
const NOBODY = 0;
const AT_ONCE = 100;

async function list({ json = false }: { readonly json?: boolean }): Promise<void> {
  const { pollCounts } = await import('../../pipeline/polls/told-poll.ts');
  await withDesk(async ({ store, now }) => {
    let known = 0;
    for await (const one of allPolls(store)) {
      known += 1;
      await (json ? printJson(pollCounts(one, now())) : printLine(pollText(one, now())));
    }
    if (known === 0) complain('Nothing has been asked.');
  });
}

async function* allPolls({ polls }: Pick<Store, 'polls'>): AsyncGenerator<PollReading> {
  for (let before: number | null = null; ; ) {
    const some: Poll[] = await polls.newest({ before, limit: AT_ONCE });
    yield* await polls.readings(some, NOBODY);
    before = some.at(-1)?.id ?? null;
    if (before === null) return;
  }
}

function pollText({ poll, result }: PollReading, now: Millis): string {
  const until = toIso(poll.closedAt ?? poll.closesAt)
    ?.slice(0, 16)
    .replace('T', ' ');
  const guests = poll.takesGuests ? ` and ${result.votes.guests} guests` : '';
  const votes = `${result.votes.members} of ${result.able.members} members${guests} voted`;
  return `${String(poll.id).padStart(5)}  ${poll.question}\n       story ${poll.story}, ${pollState(poll, now)}, until ${until}: ${votes}`;
}

type ExportOptions = { readonly as: 'json' | 'csv'; readonly json?: boolean };

async function exportCounts(ids: string[], { as, json = false }: ExportOptions): Promise<void> {
  if (json && as === 'csv')
    throw new CommandError('It is one or the other: --json or --as csv.', 2);
  const numbers = ids.map(numberOf);
  const { countsCsv, pollCounts } = await import('../../pipeline/polls/told-poll.ts');
  await withDesk(async ({ store, now }) => {
    for (const id of numbers) {
      const reading = await store.polls.reading(id, NOBODY);
      if (reading === null) {
        complain(`There is no poll ${id}.`);
        process.exitCode = 1;
      } else if (as === 'csv') await printLine(linesOf(countsCsv(reading, now())));
      else await printJson(pollCounts(reading, now()));
      if (reading !== null && !seesResult({ ...reading, own: { kind: 'none' } }, now()))
        complain(`Poll ${id} shows its result when it is closed.`);
    }
  });
}

/** In a terminal's own line ends; no answer has a break in it. */
function linesOf(csv: string): string {
  return csv.trimEnd().replaceAll('\r\n', '\n');
}

function numberOf(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1)
    throw new CommandError(`"${text}" is no number of a poll.`, 2);
  return number;
}
