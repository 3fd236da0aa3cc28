import type { Context } from 'hono';
import { patternOf, patternTrouble } from '../../../articles/outlet-rules/rule-pattern.ts';
import type { RuleKind } from '../../../model/outlet-rule.ts';
import { foldSpace } from '../../../text/fold-space.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { readerOf } from '../../reader-of.ts';
import { backPath } from '../frame/back-path.ts';
import { type FormFields, numbersOf, readForm, textOf, wholeNumber } from '../frame/form-fields.ts';
import { answerDone, type Done } from '../marks/notice.ts';

/** POST .../rule and /rules/...: what a reader wants left out or put back. Each can be undone. */
export function ruleChanges(rooms: AppRooms) {
  const { actions, desk } = rooms;
  return {
    /** Makes a rule of a block's own words, for the article or for all of its outlet's. */
    ofArticle: changing(async (fields, context) => {
      const id = wholeNumber(context.req.param('id')) ?? 0;
      const article = await desk.store.articles.byId(readerOf(context), id);
      if (article === null) return { kind: 'no-rule' };
      const pattern = patternOf(textOf(fields, 'words') ?? '');
      const isOwn = textOf(fields, 'scope') !== 'outlet';
      const asked = { outletId: article.outletId, articleId: isOwn ? id : null, shown: id };
      return add(rooms, readerOf(context), { ...asked, kind: kindOf(fields), pattern });
    }),
    /** Makes a rule of what a reader typed. */
    ofOutlet: changing(async (fields, context) => {
      const outletId = wholeNumber(context.req.param('id')) ?? 0;
      const pattern = foldSpace(textOf(fields, 'words') ?? '');
      return add(rooms, readerOf(context), {
        outletId,
        articleId: null,
        kind: kindOf(fields),
        pattern,
      });
    }),
    remove: changing(async (fields) => {
      const ruleId = ruleOf(fields);
      await actions.removeRules([ruleId], shownOf(fields));
      return { kind: 'rule-removed', ruleId };
    }),
    restore: changing(async (fields) => {
      await actions.restoreRules([ruleOf(fields)], shownOf(fields));
      return { kind: 'undone' };
    }),
    undo: changing(async (fields) => {
      await actions.undoRule(ruleOf(fields), shownOf(fields));
      return { kind: 'undone' };
    }),
  };
}

type Changing = (fields: FormFields, context: Context) => Promise<Done>;

function changing(change: Changing) {
  return async (context: Context): Promise<Response> => {
    const fields = await readForm(context);
    const done = await change(fields, context);
    return answerDone(context, backPath(textOf(fields, 'back')), done);
  };
}

type Asked = {
  readonly outletId: number;
  readonly articleId: number | null;
  readonly kind: RuleKind;
  readonly pattern: string;
  readonly shown?: number;
};

async function add(rooms: AppRooms, readerId: number, asked: Asked): Promise<Done> {
  const { outletId, articleId, kind, pattern, shown } = asked;
  const outlet = await rooms.desk.store.outlets.byId(outletId, readerId);
  if (outlet === null || patternTrouble(pattern) !== null) return { kind: 'no-rule' };
  const rule = { outlet: outlet.key, articleId, kind, pattern };
  const { ids } = await rooms.actions.addRules([rule], shown);
  const waiting = await rooms.desk.store.rules.awaitingCount({ outletId });
  return { kind: kind === 'keep' ? 'put-back' : 'left-out', ruleId: ids[0] ?? 0, waiting };
}

function kindOf(fields: FormFields): RuleKind {
  return textOf(fields, 'kind') === 'keep' ? 'keep' : 'drop';
}

function ruleOf(fields: FormFields): number {
  return numbersOf(fields, 'rule')[0] ?? 0;
}

/** The article that the reader goes back to: it is to be right at once. */
function shownOf(fields: FormFields): number | undefined {
  const id = /^\/article\/(\d{1,16})(?:[?#]|$)/.exec(backPath(textOf(fields, 'back')))?.[1];
  return wholeNumber(id) ?? undefined;
}
