import { Command } from 'commander';
import type { FollowDoes } from '../../model/following.ts';
import { complain, printJson, printLine } from '../print.ts';
import { OWNER, withDesk } from '../with-desk.ts';
import { askedTarget, readUntil } from './asked-target.ts';
import { reachText, ruleText } from './rule-text.ts';

const KINDS = 'story, person, outlet, subject, phrase or search';

/** hearsay follow: what is followed is a list and a feed of its own. */
export function followCommand(): Command {
  return makingCommand(
    'follow',
    `Follow a ${KINDS}: a list and a feed of its own, and nearer the top for you.`,
  ).addHelpText(
    'after',
    `
Examples:
  hearsay follow person mara quill
  hearsay follow search 'ferry OR harbour -opinion' --until month
  hearsay follow outlet harbour-post.example --preview`,
  );
}

/** hearsay mute: in no list, what came before too. */
export function muteCommand(): Command {
  return makingCommand(
    'mute',
    `Mute a ${KINDS}: in no list and no feed, what came before too; a search still finds it.`,
  ).addHelpText(
    'after',
    `
Examples:
  hearsay mute phrase 'transfer window' --preview
  hearsay mute story 12 --until week
  hearsay mute subject sport --until 2026-12-24`,
  );
}

function makingCommand(does: 'follow' | 'mute', about: string): Command {
  return new Command(does)
    .description(about)
    .argument('<kind>', KINDS)
    .argument('<words...>', 'a number, a name, a key, the words; as search takes them')
    .option('--preview', 'only count what it would touch')
    .option('--until <end>', 'day, week, month, or a day such as 2026-12-24')
    .option('--json', 'one JSON object')
    .action((kind: string, words: string[], options: Options) =>
      makeRule({ does, kind, words }, options),
    );
}

type Options = { readonly preview?: boolean; readonly until?: string; readonly json?: boolean };

type Wish = { readonly does: FollowDoes; readonly kind: string; readonly words: string[] };

async function makeRule(
  { does, kind, words }: Wish,
  { preview = false, until, json = false }: Options,
): Promise<void> {
  await withDesk(async ({ store, now }) => {
    const at = now();
    const endsAt = readUntil(until, at);
    const { target, name } = await askedTarget(store, { does, kind, words, now: at });
    const reach = await store.following.reach(OWNER, target);
    const { lastWeek, lastMonth, inAll } = reach;
    if (preview) {
      const counted = {
        does,
        kind: target.kind,
        key: target.key,
        name,
        lastWeek,
        lastMonth,
        inAll,
      };
      return json ? printJson(counted) : printLine(reachText(reach));
    }
    const { ruleJson } = await import('../../pipeline/following/following-file.ts');
    const wish = { readerId: OWNER, does, target, name, endsAt, at };
    const { rule, kind: came } = await store.following.addRule(wish);
    if (came === 'known') complain('There was such a rule already; it has this end now.');
    if (json) return printJson({ ...ruleJson(rule), lastWeek, lastMonth, inAll });
    await printLine(`${ruleText(rule, at)}\n${reachText(reach)}`);
  });
}
