import { Command } from 'commander';
import {
  type KeptPick,
  LONGEST_COMMENT,
  type PickTarget,
  pickState,
} from '../../model/edition/editors-pick.ts';
import { type Millis, toIso } from '../../model/time.ts';
import { complain, printJson, printLine } from '../print.ts';
import { CommandError } from '../report-trouble.ts';
import { OWNER, withDesk } from '../with-desk.ts';

export function picksCommand(): Command {
  const picks = new Command('picks')
    .description('Our picks: stories and articles that an editor puts before all readers.')
    .exitOverride()
    .addHelpText(
      'after',
      `
Examples:
  hearsay picks add story 12 --comment 'Begin here.' --until 2026-11-23T08:00
  hearsay picks add article 3676714598402047
  hearsay picks list --json
  hearsay picks place 3 1
  hearsay picks remove 3`,
    );
  picks
    .command('list')
    .description('Print what stands, in order, what is to come among it.')
    .option('--past', 'what is over or was taken away, the last picked first')
    .option('--json', 'one JSON object a pick')
    .action(list);
  picks
    .command('add')
    .description('Put a story or an article before all others.')
    .argument('<kind>', 'story or article')
    .argument('<number>', 'of the story or the article')
    .option('--comment <words>', 'a line of comment')
    .option(
      '--from <time>',
      'readers see it from then on: 2026-11-23T08:00, by this machine’s clock',
    )
    .option('--until <time>', 'and not from then on')
    .action(add);
  picks
    .command('place')
    .description('Put a pick at a place, 1 being the first.')
    .argument('<id>', 'as "hearsay picks list" prints it')
    .argument('<place>', 'from 1')
    .action(place);
  picks
    .command('remove')
    .description('Take picks away.')
    .argument('<id...>', 'as "hearsay picks list" prints them')
    .action((ids: string[]) =>
      each(ids, 'taken away', (store, id, now) => store.removePick(id, now)),
    );
  picks
    .command('restore')
    .description('Bring back what was taken away.')
    .argument('<id...>', 'as "hearsay picks list --past" prints them')
    .action((ids: string[]) => each(ids, 'brought back', (store, id) => store.restorePick(id)));
  return picks;
}

/** What is over, at most. */
const MOST_PAST = 200;

type ListOptions = { readonly past?: boolean; readonly json?: boolean };

async function list({ past = false, json = false }: ListOptions): Promise<void> {
  await withDesk(async ({ store, now }) => {
    const picks = past
      ? await store.picks.past({ now: now(), before: null, limit: MOST_PAST })
      : await store.picks.standing(now());
    for (const pick of picks) {
      await (json ? printJson(pickJson(pick, now())) : printLine(pickText(pick, now())));
    }
    if (picks.length === 0) complain(past ? 'No pick is over.' : 'Nothing is picked.');
  });
}

function pickJson(pick: KeptPick, now: Millis) {
  const { id, target, name, comment, addedAt, from, until } = pick;
  const times = { addedAt: toIso(addedAt), from: toIso(from), until: toIso(until) };
  const state = pickState(pick, now);
  return { id, kind: target.kind, target: target.id, name, comment, state, ...times };
}

function pickText(pick: KeptPick, now: Millis): string {
  const { id, target, name, comment, until } = pick;
  const state = pickState(pick, now);
  const end = until === null ? '' : `, until ${toIso(until)?.slice(0, 16).replace('T', ' ')}`;
  const words = comment === null ? '' : `\n       ${comment}`;
  return `${String(id).padStart(5)}  ${name}\n       ${target.kind} ${target.id}, ${state}${end}${words}`;
}

type AddOptions = { readonly comment?: string; readonly from?: string; readonly until?: string };

async function add(kind: string, number: string, options: AddOptions): Promise<void> {
  const target = targetOf(kind, number);
  const { addPick } = await import('../../pipeline/picks/add-pick.ts');
  await withDesk(async (desk) => {
    const { from, until } = timesOf(options, desk.now());
    const comment = options.comment?.trim().slice(0, LONGEST_COMMENT) || null;
    const added = await addPick(desk, { editorId: OWNER, target, comment, from, until });
    if (added.kind === 'absent') throw new CommandError(`There is no such ${target.kind}.`, 1);
    if (added.kind === 'full') throw new CommandError('There are too many picks.', 1);
    complain(added.kind === 'added' ? `Pick ${added.id} stands first.` : 'It is picked already.');
  });
}

function timesOf(options: AddOptions, now: Millis): { from: Millis; until: Millis | null } {
  const from = timeOf(options.from) ?? now;
  const until = timeOf(options.until);
  if (until !== null && until <= from) throw new CommandError('It ends before it begins.', 2);
  return { from, until };
}

function targetOf(kind: string, number: string): PickTarget {
  if (kind !== 'story' && kind !== 'article')
    throw new CommandError('A pick is of a story or an article.', 2);
  return { kind, id: numberOf(number) };
}

function numberOf(text: string): number {
  const number = Number(text);
  if (!/^\d{1,16}$/.test(text) || !Number.isSafeInteger(number))
    throw new CommandError(`“${text}” is no number.`, 2);
  return number;
}

/** By this machine's clock, to the minute; null where none is stated. */
function timeOf(text: string | undefined): Millis | null {
  if (text === undefined) return null;
  try {
    const zone = Temporal.Now.timeZoneId();
    return Temporal.PlainDateTime.from(text.replace(' ', 'T')).toZonedDateTime(zone)
      .epochMilliseconds;
  } catch {
    throw new CommandError(`“${text}” is no time such as 2026-11-23T08:00.`, 2);
  }
}

async function place(id: string, at: string): Promise<void> {
  const [pick, wished] = [numberOf(id), numberOf(at)];
  await withDesk(async ({ store, now }) => {
    const isThere = await store.picks.setPlace(pick, Math.max(0, wished - 1), now());
    if (!isThere) throw new CommandError('There is no such pick, or it is over.', 1);
  });
}

type Picks = Parameters<Parameters<typeof withDesk>[0]>[0]['store']['picks'];
type Change = (picks: Picks, id: number, now: Millis) => Promise<boolean>;

async function each(ids: string[], words: string, change: Change): Promise<void> {
  const numbers = ids.map(numberOf);
  await withDesk(async ({ store, now }) => {
    let done = 0;
    for (const id of numbers) done += (await change(store.picks, id, now())) ? 1 : 0;
    complain(`${done} of ${numbers.length} ${words}.`);
    if (done < numbers.length) process.exitCode = 1;
  });
}
