import type { Context } from 'hono';
import type { StoryCorrection } from '../../../../model/story.ts';
import type { AppRooms } from '../../../app-rooms.ts';
import { readerOf } from '../../../reader-of.ts';
import { backPath } from '../../frame/back-path.ts';
import {
  type FormFields,
  numbersOf,
  readForm,
  textOf,
  textsOf,
  wholeNumber,
} from '../../frame/form-fields.ts';
import { answerDone } from '../../marks/notice.ts';
import { storyPath } from '../story-path.ts';

/** POST /stories/...: what a reader decides about stories. Each can be taken back. */
export function storyCorrections(rooms: AppRooms) {
  return {
    split: correcting(rooms, 'story-parted', (story, fields) => {
      const articles = numbersOf(fields, 'article');
      return articles.length === 0 ? [] : [{ kind: 'split', story, articles }];
    }),
    move: correcting(rooms, 'article-moved', (_, fields) => {
      const into = storyNumber(textOf(fields, 'into'));
      return into === null
        ? []
        : numbersOf(fields, 'article').map((article) => ({ kind: 'move', article, into }));
    }),
    merge: correcting(rooms, 'stories-joined', (story, fields) => {
      const other = numbersOf(fields, 'with')[0] ?? storyNumber(textOf(fields, 'typed'));
      return other === null ? [] : [{ kind: 'merge', stories: [story, other] }];
    }),
    undo: undoing(rooms),
  };
}

/** A number as readers give it: "12", "story 12", the address of a story's page. */
function storyNumber(typed: string | null): number | null {
  const digits = /(?:^|\D)(\d{1,15})\D{0,3}$/.exec((typed ?? '').slice(0, 500))?.[1];
  return wholeNumber(digits);
}

type Decide = (story: number, fields: FormFields) => readonly StoryCorrection[];
type Kind = 'story-parted' | 'article-moved' | 'stories-joined';

/** Several articles are moved one by one; the story is as the reader saw it for the first. */
function correcting({ actions }: AppRooms, kind: Kind, decide: Decide) {
  return async (context: Context): Promise<Response> => {
    const fields = await readForm(context);
    const story = wholeNumber(context.req.param('id')) ?? 0;
    const readerId = readerOf(context);
    let seen = wholeNumber(textsOf(fields, 'version')[0]);
    let last: { readonly correction: number; readonly story: number } | null = null;
    for (const correction of decide(story, fields)) {
      const result = await actions.correctStories({ readerId, correction, seen });
      if (result.kind === 'refused') break;
      last = result;
      seen = null;
    }
    if (last === null)
      return answerDone(context, backPath(textOf(fields, 'back')), { kind: 'not-corrected' });
    return answerDone(context, storyPath(last.story), { kind, correction: last.correction });
  };
}

/** Back to the story that the reader looked at: it may be another one again, and then leads there. */
function undoing({ actions }: AppRooms) {
  return async (context: Context): Promise<Response> => {
    const fields = await readForm(context);
    const result = await actions.undoCorrection(numbersOf(fields, 'correction')[0] ?? 0);
    const kind = result.kind === 'done' ? 'correction-undone' : 'not-corrected';
    const back =
      result.kind === 'done' ? storyPath(result.story) : backPath(textOf(fields, 'back'));
    return answerDone(context, back, { kind });
  };
}
