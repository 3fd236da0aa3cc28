/**
 * Headline checks scored on gold of our own: `node eval/stories/headlines/score-headlines.ts [--list]`. Openings of articles with
 * invented people and places, by language; `open` may be read by whoever makes rules, `closed` is only scored.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { HeadlineCheck } from '../../../src/model/story.ts';
import { findStatements } from '../../../src/statements/find-statements.ts';
import { checkHeadline } from '../../../src/stories/headlines/check-headline.ts';

const Cases = z.array(
  z.strictObject({
    id: z.string(),
    language: z.string(),
    register: z.string(),
    verdict: z.enum(['supported', 'attribution dropped', 'not in the text']),
    /** Whose word the headline passes off as fact; null where there is none, or where it does not. */
    speaker: z.string().nullable(),
    headline: z.string(),
    paragraphs: z.array(z.string()),
  }),
);
type Case = z.infer<typeof Cases>[number];
type Checked = { readonly gold: Case; readonly check: HeadlineCheck | null };

/** From 0 to 1. A mark is any verdict but "supported"; it is right if it is the very verdict. */
export type HeadlineScores = {
  readonly accuracy: number;
  readonly precision: number;
  readonly recall: number;
  /** Of dropped attributions that were found, those with the right speaker. */
  readonly speaker: number;
};

export function scoreHeadlines(): {
  readonly open: HeadlineScores;
  readonly closed: HeadlineScores;
} {
  return { open: scored(checkedIn('open')), closed: scored(checkedIn('closed')) };
}

function checkedIn(folder: 'open' | 'closed'): Checked[] {
  const place = new URL(`./${folder}/`, import.meta.url);
  const files = readdirSync(place).sort();
  const cases = files.flatMap((file) =>
    Cases.parse(JSON.parse(readFileSync(new URL(file, place), 'utf8'))),
  );
  return cases.map((gold) => {
    const { headline, paragraphs, language } = gold;
    const text = { headline, standfirst: null, paragraphs, language };
    return { gold, check: checkHeadline({ ...text, found: findStatements(text) }) };
  });
}

function scored(all: readonly Checked[]): HeadlineScores {
  const right = all.filter(({ gold, check }) => check?.verdict === gold.verdict);
  const isMark = (verdict: string | undefined) => verdict !== undefined && verdict !== 'supported';
  const rightMarks = right.filter(({ gold }) => isMark(gold.verdict));
  const dropped = rightMarks.filter(({ gold }) => gold.verdict === 'attribution dropped');
  return {
    accuracy: right.length / all.length,
    precision: share(
      rightMarks,
      all.filter(({ check }) => isMark(check?.verdict)),
    ),
    recall: share(
      rightMarks,
      all.filter(({ gold }) => isMark(gold.verdict)),
    ),
    speaker: share(
      dropped.filter(({ gold, check }) => gold.speaker === check?.speaker),
      dropped,
    ),
  };
}

function share(some: readonly unknown[], all: readonly unknown[]): number {
  return all.length === 0 ? 1 : some.length / all.length;
}

/** For whoever makes rules: what went wrong. */
function list(): void {
  for (const { gold, check } of checkedIn('open')) {
    if (gold.verdict === check?.verdict && gold.speaker === check.speaker) continue;
    console.log(`${gold.id}: ${gold.verdict} (${gold.speaker}) | ${gold.headline}`);
    console.log(
      `  ${check?.verdict} (${check?.speaker}) | ${check?.reason} | ${check?.sentence?.text}`,
    );
  }
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { list: { type: 'boolean' } } });
  if (values.list) list();
  console.log(JSON.stringify(scoreHeadlines(), null, 1));
}
