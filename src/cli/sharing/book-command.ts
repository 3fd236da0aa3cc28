import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import type { Desk } from '../../desk.ts';
import { toIso } from '../../model/time.ts';
import type { BookSection } from '../../pipeline/sharing/book/book.ts';
import { complain } from '../print.ts';
import { CommandError } from '../report-trouble.ts';
import { OWNER, withDesk } from '../with-desk.ts';

export function bookCommand(): Command {
  return new Command('book')
    .description('Write an EPUB for an e-reader: today’s front page, what is saved, or a folder.')
    .requiredOption('-o, --output <file>', 'where it is written')
    .option('--saved', 'what is saved')
    .option('--folder <name>', 'what is unread in a folder')
    .addHelpText('after', '\nExample:\n  hearsay book -o today.epub')
    .action(writeEpub);
}

type Options = { readonly output: string; readonly saved?: boolean; readonly folder?: string };

async function writeEpub(options: Options): Promise<void> {
  const { writeBook } = await import('../../pipeline/sharing/book/write-book.ts');
  await withDesk(async (desk) => {
    const { title, sections } = await contentsOf(desk, options);
    if (sections.length === 0) throw new CommandError('There is nothing to read in it.');
    const bytes = await writeBook({
      title,
      sections,
      language: 'en',
      made: desk.now(),
      words: WORDS,
    });
    await writeFile(options.output, bytes);
    complain(`Written to ${options.output}.`);
  });
}

const WORDS = {
  ...{ contents: 'Contents', whoSays: 'Who says what', unnamed: 'Somebody unnamed' },
  ...{
    atOutlet: 'At the outlet',
    time: (at: number) => (toIso(at) ?? '').slice(0, 16).replace('T', ' '),
  },
};

type Contents = { readonly title: string; readonly sections: readonly BookSection[] };

async function contentsOf(desk: Desk, { saved, folder }: Options): Promise<Contents> {
  const books = await import('../../pipeline/sharing/read-book.ts');
  const at = desk.now();
  if (saved === true)
    return { title: 'Saved in Hearsay', sections: await books.bookOfSaved(desk, OWNER, 'Saved') };
  if (folder !== undefined)
    return { title: folder, sections: await books.bookOfFolder(desk, OWNER, folder) };
  const names = { top: 'Top stories', forYou: 'For you', picks: 'Picks', subject: capital };
  return {
    title: `Hearsay, ${(toIso(at) ?? '').slice(0, 10)}`,
    sections: await books.bookOfEdition(desk, { readerId: OWNER, now: at }, names),
  };
}

function capital(word: string): string {
  return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
}
