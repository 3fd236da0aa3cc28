import { Command } from 'commander';
import { printJson, printLine } from '../print.ts';
import { OWNER, withDesk } from '../with-desk.ts';

type Options = { readonly json?: boolean; readonly why?: boolean };

export function editionCommand(): Command {
  return new Command('edition')
    .description('Print what to read now: the top stories, what is for you, picks and sections.')
    .option('--why', 'with the reasons of each place, and what they count for')
    .option('--json', 'the whole edition as one JSON object, reasons included')
    .addHelpText(
      'after',
      `
It is made as the front page is, from the same library, and notes no visit: what is new is told from when you were last on the pages.

Examples:
  hearsay edition
  hearsay edition --why
  hearsay edition --json | jq -r '.forYou[] | .headline, (.personal.reasons[] | "  \\(.points) \\(.reason)")'`,
    )
    .action(printEdition);
}

async function printEdition({ json = false, why = false }: Options): Promise<void> {
  const { readEdition } = await import('../../pipeline/edition/read-edition.ts');
  const { toldEdition } = await import('../../pipeline/edition/told-edition.ts');
  const { editionText } = await import('../edition/edition-text.ts');
  await withDesk(async (desk) => {
    const edition = await readEdition(desk, { readerId: OWNER, now: desk.now() });
    await (json ? printJson(toldEdition(edition)) : printLine(editionText(edition, why)));
  });
}
