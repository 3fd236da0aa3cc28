import { Command } from 'commander';
import type { Desk } from '../../desk.ts';
import { complain, printJson, printLine } from '../print.ts';
import { OWNER, withDesk } from '../with-desk.ts';

export function saveCommand(): Command {
  return new Command('save')
    .description('Save pages to read: each is fetched and kept, whatever becomes of it.')
    .argument('<address...>', 'addresses of pages')
    .option('--json', 'one JSON object a page')
    .addHelpText('after', '\nExample:\n  hearsay save https://example.org/an-article')
    .action(savePages);
}

async function savePages(addresses: string[], { json = false }: { json?: boolean }): Promise<void> {
  await withDesk(async (desk) => {
    for (const address of addresses) {
      const saved = await savePage(desk, address);
      const { article, headline, reason } = saved;
      if (json) await printJson(saved);
      else if (article !== null) await printLine(`${article}  ${headline}`);
      if (reason !== null) report(`${address}: ${reason}`);
    }
  });
}

function report(words: string): void {
  process.exitCode = 1;
  complain(words);
}

type Saved = {
  readonly address: string;
  readonly article: number | null;
  readonly headline: string | null;
  /** Why there is no text yet; null: there is. */
  readonly reason: string | null;
};

async function savePage(desk: Desk, address: string): Promise<Saved> {
  const { keepPage } = await import('../../pipeline/import/keep-page.ts');
  const { fetchPageNow } = await import('../../pipeline/library-actions.ts');
  const id = await keepPage(desk, OWNER, { address, title: null });
  if (id === null) return { address, article: null, headline: null, reason: NO_ADDRESS };
  const fetched = await fetchPageNow(desk, id, OWNER);
  const article = await desk.store.articles.byId(OWNER, id);
  const reason = fetched.kind === 'read' ? null : fetched.reason;
  return { address, article: id, headline: article?.headline ?? null, reason };
}

const NO_ADDRESS = 'This is no address of the web.';
