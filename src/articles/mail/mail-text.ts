import type { Removal } from '../../model/removal.ts';
import { removalOf } from '../furniture/drop/take-out.ts';
import { type Cleaned, dropFurniture } from '../furniture/drop-furniture.ts';
import { joinRemovals } from '../page/join-removals.ts';
import { sanitiseTree } from '../sanitise.ts';
import { cutLine } from '../tree/cut-line.ts';
import type { LeftOutLines } from './leave-out-parts.ts';
import type { MailLine } from './mail-line.ts';
import { treeOfLines } from './tree-of-lines.ts';

/** A stretch of a mail's lines that one article is made of. */
export type Stretch = {
  readonly lines: readonly MailLine[];
  readonly left: LeftOutLines;
  /** Line numbers, half-open. */
  readonly from: number;
  readonly to: number;
  readonly byline: readonly string[];
};

const LEADS_ON = { reason: 'pointer to other articles', step: 'mail items' } as const;

/** The text of a stretch, cleaned; what was left out of it is told together with what furniture took out. */
export function mailText({ lines, left, from, to, byline }: Stretch): Cleaned {
  const removed: Removal[] = [];
  const kept: MailLine[] = [];
  let before = 0;
  for (let at = from; at < to; at += 1) {
    const line = lines[at];
    if (line === undefined) continue;
    const leftOut = left.get(at) ?? (line.more?.from === 0 ? LEADS_ON : undefined);
    if (leftOut === undefined) {
      kept.push(line);
      removed.push(...withoutMore(line, before + 1));
      before += Number(line.text !== '' && !line.isCaption);
    } else if (line.text !== '')
      removed.push({
        ...removalOf(line.block, { reason: leftOut.reason, before }),
        step: leftOut.step,
      });
  }
  const tree = sanitiseTree(treeOfLines(kept.map(({ block }) => block)), null);
  const cleaned = dropFurniture(tree, { byline });
  return {
    ...cleaned,
    details: { ...cleaned.details, removed: joinRemovals(removed, cleaned.details.removed) },
  };
}

/** Takes "Read more" off a sentence's end, in place. */
function withoutMore({ more, text, block }: MailLine, before: number): Removal[] {
  if (more === null || more.from === 0) return [];
  cutLine(block, { from: more.from, to: text.length });
  const words = text.slice(more.from);
  const reason = 'pointer to other articles';
  return [{ text: words, html: '', reason, step: 'mail items', place: null, before }];
}
