import { Command } from 'commander';
import type { Desk } from '../../desk.ts';
import type { Note } from '../../pipeline/sharing/notes/article-note.ts';
import { complain, printJson, printLine } from '../print.ts';
import { findStory } from '../stories/find-story.ts';
import { OWNER, withDesk } from '../with-desk.ts';

export function noteCommand(): Command {
  return new Command('note')
    .description(
      'Print an article or a story as a note in Markdown, with who says what, word for word.',
    )
    .argument('<id...>', 'numbers of articles')
    .option('--story', 'the numbers are those of stories')
    .option('--json', 'one JSON object a note: its name and its text')
    .addHelpText(
      'after',
      `
Examples:
  hearsay note 3676896583682047 > ~/vault/bridge.md
  hearsay note --story 12`,
    )
    .action(printNotes);
}

type Options = { readonly story?: boolean; readonly json?: boolean };

async function printNotes(ids: string[], { story = false, json = false }: Options): Promise<void> {
  const [noteOf, what] = story ? [noteOfStory, 'story'] : [noteOfArticle, 'article'];
  await withDesk(async (desk) => {
    for (const id of ids) {
      const note = await noteOf(desk, id);
      if (note === null) report(`${id}: There is no such ${what}.`);
      else await (json ? printJson({ id, ...note }) : printLine(note.text));
    }
  });
}

function report(words: string): void {
  process.exitCode = 1;
  complain(words);
}

async function noteOfStory({ store, mail }: Desk, id: string): Promise<Note | null> {
  const { storyNote } = await import('../../pipeline/sharing/notes/story-note.ts');
  const story = await findStory(store, OWNER, id);
  return story === null ? null : storyNote(story, mail.address);
}

async function noteOfArticle({ store, mail }: Desk, typed: string): Promise<Note | null> {
  const { articleNote } = await import('../../pipeline/sharing/notes/article-note.ts');
  const id = /^\d{1,16}$/.test(typed) ? Number(typed) : 0;
  const article = await store.articles.byId(OWNER, id);
  if (article === null) return null;
  const state = await store.statements.ofArticle(id, OWNER);
  const from = await store.elsewhere.ofArticles(OWNER, [id]);
  return articleNote({
    article,
    found: state?.kind === 'found' ? state.found : null,
    words: from.get(id)?.words ?? [],
    here: `${mail.address}/article/${id}`,
  });
}
