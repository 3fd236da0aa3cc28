import { Command } from 'commander';
import type { SaidInArticle, SpeakerLine } from '../../model/library-statements.ts';
import { shownContent } from '../../model/statement.ts';
import { toIso } from '../../model/time.ts';
import { toldStatement } from '../../pipeline/statements/told-statement.ts';
import type { Store } from '../../store/store.ts';
import { complain, printJson, printLine } from '../print.ts';
import { aboutStatement } from '../read/statements-text.ts';
import { readLimit } from '../read-limit.ts';
import { OWNER, withDesk } from '../with-desk.ts';

type Options = { readonly json?: boolean; readonly said?: boolean; readonly limit: string };

export function peopleCommand(): Command {
  return new Command('people')
    .description('Find who speaks in the library’s articles, and what they say.')
    .argument('<name...>', 'words of a name, or their beginnings')
    .option('--said', 'what the first of them says, newest first, article by article')
    .option('--json', 'one JSON object a person; with --said one a statement')
    .option('-n, --limit <count>', 'at most so many people, or articles', '50')
    .addHelpText(
      'after',
      `
Articles are looked through for who says what while Hearsay runs; "hearsay statements" does it now.

Examples:
  hearsay people quill
  hearsay people --said mara quill
  hearsay people --json quill | jq -r .key`,
    )
    .action(people);
}

async function people(words: string[], { json = false, said, limit }: Options): Promise<void> {
  const most = readLimit(limit);
  await withDesk(async ({ store }) => {
    const found = await store.speakers.find(words.join(' '), said ? 1 : most);
    const [first] = found;
    if (first === undefined) complain('Nobody by that name speaks in the library.');
    else if (said) await printSaid(store, { speaker: first, most, json });
    else await printSpeakers(found, json);
  });
}

async function printSpeakers(speakers: readonly SpeakerLine[], json: boolean): Promise<void> {
  for (const one of speakers) await (json ? printJson(speakerJson(one)) : printSpeaker(one));
}

function speakerJson({ lastSaidAt, ...speaker }: SpeakerLine) {
  return { ...speaker, lastSaidAt: toIso(lastSaidAt) };
}

function printSpeaker({ name, kind, statementCount, lastSaidAt }: SpeakerLine): Promise<void> {
  const count = statementCount === 1 ? '1 statement' : `${statementCount} statements`;
  const about = kind === 'person' ? count : `${kind}, ${count}`;
  return printLine(`${name} (${about}, last ${toIso(lastSaidAt)?.slice(0, 10)})`);
}

type Saying = { readonly speaker: SpeakerLine; readonly most: number; readonly json: boolean };

async function printSaid(store: Store, { speaker, most, json }: Saying): Promise<void> {
  if (!json) await printSpeaker(speaker);
  const asked = { readerId: OWNER, key: speaker.key, before: null, limit: most };
  for (const one of await store.statements.bySpeaker(asked))
    await (json ? printSaidObjects(one) : printSaidText(one));
}

async function printSaidObjects({ article, statements }: SaidInArticle): Promise<void> {
  const { toldStatement } = await import('../../pipeline/statements/told-statement.ts');
  const { id, headline, outletName, url } = article;
  const where = { id, headline, outlet: outletName, published: toIso(article.published), url };
  for (const one of statements) await printJson({ article: where, statement: toldStatement(one) });
}

async function printSaidText({ article, statements }: SaidInArticle): Promise<void> {
  const day = toIso(article.sortTime)?.slice(0, 10);
  await printLine(`\n${day}  ${article.outletName}: ${article.headline}`);
  for (const one of statements) {
    const content = shownContent(one);
    const words = one.form === 'direct' ? `“${content}”` : content;
    await printLine(`  ${words}\n    ${aboutStatement(toldStatement(one)).join('; ')}`);
  }
}
