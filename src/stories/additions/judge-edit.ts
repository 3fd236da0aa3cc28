import type { EditJudgement, EditKind, EditPlace } from '../../model/story.ts';
import { compareTexts } from '../compare/compare-texts.ts';
import { isCorrectionNote } from './edits/correction-words.ts';
import { judgeChange } from './edits/judge-change.ts';
import { pairChanges } from './edits/pair-changes.ts';
import { quotedSpans } from './edits/quoted-spans.ts';

/** A text as it was at one time. */
export type EditedText = {
  readonly headline: string;
  readonly paragraphs: readonly string[];
  readonly language: string | null;
  /** Notes the outlet prints with it: corrections. */
  readonly notes: readonly string[];
};

/** The gravest first: what every reader of a copy should hear of stands in front. */
const BY_WEIGHT: readonly EditKind[] = ['correction', 'fact', 'cut', 'added', 'wording', 'typo'];
/** A text with more was written anew; the rest is left untold. */
const MOST_PLACES = 200;

/** What an outlet's edit of a text comes to. Bounded as compareTexts is. */
export function judgeEdit(before: EditedText, after: EditedText): EditJudgement {
  const [old, now] = [textOf(before), textOf(after)];
  const texts = {
    language: after.language,
    before: old,
    after: now,
    quotedBefore: quotedSpans(old),
    quotedAfter: quotedSpans(now),
  };
  const changes = pairChanges(compareTexts(old, now)).slice(0, MOST_PLACES);
  const places = [
    ...changes.map((change) => judgeChange(change, texts)),
    ...newNotes(before, after),
  ];
  const gravest = places.toSorted((a, b) => weightOf(a.kind) - weightOf(b.kind))[0];
  if (gravest !== undefined) return { kind: gravest.kind, reason: gravest.reason, places };
  if (old === now) return { kind: 'none', reason: 'Nothing was changed.', places };
  return { kind: 'typo', reason: 'Marks, capitals or spaces were changed.', places };
}

function weightOf(kind: EditKind): number {
  return BY_WEIGHT.indexOf(kind);
}

/** The headline and the text, without notes of correction. */
function textOf({ headline, paragraphs }: EditedText): string {
  return [headline, ...paragraphs.filter((one) => !isCorrectionNote(one))].join('\n\n');
}

/** Notes that the outlet did not print before, in the text or beside it. */
function newNotes(before: EditedText, after: EditedText): EditPlace[] {
  const known = new Set(notesOf(before));
  const fresh = notesOf(after).filter((note) => !known.has(note));
  return fresh.map((note) => ({
    kind: 'correction',
    fact: null,
    before: '',
    after: note,
    reason: `A note says what was wrong: ${note}`,
  }));
}

function notesOf({ paragraphs, notes }: EditedText): string[] {
  return [...paragraphs.filter(isCorrectionNote), ...notes];
}
