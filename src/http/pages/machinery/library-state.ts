import { html } from 'hono/html';
import { MINUTE } from '../../../model/time.ts';
import { SUBJECTS_VERSION } from '../../../ranking/subjects/subjects-version.ts';
import { FINDER_VERSION } from '../../../statements/finder-version.ts';
import type { SubjectProgress } from '../../../store/subjects/subjects.ts';
import type { LibraryCounts } from '../../../store/upkeep.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { say } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';

/** How a library stands, and what runs it. */
export type LibraryState = {
  readonly counts: LibraryCounts;
  readonly analysesAwaiting: number;
  readonly subjects: SubjectProgress;
  /** Bytes that the whole process holds. */
  readonly memory: number;
};

/** Counting a large library takes a moment, so what was counted a minute ago will do. */
const KEPT = MINUTE;

export function readLibraryState({ desk }: AppRooms): () => Promise<LibraryState> {
  let known: { readonly at: number; readonly state: Promise<LibraryState> } | null = null;
  return async () => {
    const now = desk.now();
    if (known === null || now - known.at >= KEPT) known = { at: now, state: count(desk) };
    const { state } = known;
    state.catch(() => {
      known = null;
    });
    return { ...(await state), memory: process.memoryUsage.rss() };
  };
}

async function count({ store }: AppRooms['desk']): Promise<LibraryState> {
  const [counts, { analysesAwaiting }, subjects] = await Promise.all([
    store.upkeep.counts(),
    store.stories.progress(),
    store.subjects.progress(SUBJECTS_VERSION),
  ]);
  return { counts, analysesAwaiting, subjects, memory: 0 };
}

const MEGABYTE = 1024 * 1024;

export function libraryState({ counts, analysesAwaiting, subjects, memory }: LibraryState): Html {
  const { articles, outlets, feeds, statements, stories } = counts;
  const rows: readonly (readonly [string, string])[] = [
    [
      say('Articles'),
      say(
        '{articles}, of {outlets, plural, one {# title} other {# titles}} in {feeds, plural, one {# feed} other {# feeds}}',
        { articles, outlets, feeds },
      ),
    ],
    [
      say('With a subject'),
      say('{told} of {articles}; {awaiting} still to be told', { ...subjects, articles }),
    ],
    [
      say('Statements'),
      say(
        '{statements}; {awaiting, plural, one {# text} other {# texts}} still to be looked through',
        { statements, awaiting: counts.textsAwaited },
      ),
    ],
    [
      say('Stories'),
      say(
        '{stories}, those of one article among them; {awaiting, plural, one {# article} other {# articles}} still to be placed',
        { stories, awaiting: counts.placesAwaited },
      ),
    ],
    [
      say('Claims'),
      say(
        '{awaiting, plural, =0 {told of all stories} one {still to be told of # story} other {still to be told of # stories}}',
        { awaiting: analysesAwaiting },
      ),
    ],
    [
      say('Pages'),
      say(
        '{awaiting, plural, =0 {all fetched or given up} one {# still to be fetched} other {# still to be fetched}}',
        { awaiting: counts.pagesAwaited },
      ),
    ],
    [
      say('Versions'),
      say('finder of statements {finder}, table of subjects {subjects}, Node {node}', {
        finder: FINDER_VERSION,
        subjects: SUBJECTS_VERSION,
        node: process.versions.node,
      }),
    ],
    [
      say('Memory'),
      say('{megabytes} MB, all threads together', { megabytes: Math.round(memory / MEGABYTE) }),
    ],
  ];
  return html`<dl class="facts">${rows.map(([name, words]) => html`<div><dt>${name}</dt><dd>${words}</dd></div>`)}</dl>`;
}
