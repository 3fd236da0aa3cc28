import type { Span } from '../../model/statement.ts';
import type { JoinedText, RawAttribution, TextPart } from '../raw-attribution.ts';

/** A line's label and what stands behind it: "MARA QUILL: We saw nothing." */
type LabelledPart = {
  readonly label: string;
  readonly source: Span;
  readonly speech: Span;
  /** Whether a quotation mark stands before the label. */
  readonly isQuoted: boolean;
};

/**
 * "Q", "Mara Quill", "THE MINISTER", "Dr Quill (ashore)": at most five words, the first with a capital. Whoever quotes
 * a transcript opens each of its paragraphs with a mark.
 */
const LABEL = /^["“”„«]?(\p{Lu}[\p{L}\p{N}.'’-]*(?: [\p{L}\p{N}.'’()-]{1,30}){0,4}) ?[:—] +(?=\S)/u;
const LONGEST_LABEL = 80;
/** Fewer than so many labelled paragraphs, or than two labels that come again, make no transcript. */
const FEWEST = 4;
const QUESTION_AND_ANSWER = new Set(['q', 'a']);

/**
 * What is said in an interview that is printed with labels, "Q:" and "A:" or names. A paragraph without a label goes
 * on with what the one before said. Nothing where the text is no transcript.
 */
export function findLabelledSpeech(joined: JoinedText): RawAttribution[] {
  const body = joined.parts.filter(({ place }) => place === 'body');
  const read = body.map((part) => readLabel(joined.text, part));
  const labels = labelsOfTranscript(read);
  const turns: Turn[] = [];
  for (const [at, part] of body.entries()) {
    const labelled = read[at];
    if (labelled !== null && labelled !== undefined && labels.has(labelled.label)) {
      const { source, speech, isQuoted } = labelled;
      turns.push({ source, content: [speech], isQuoted });
    } else if (goesOn(joined.text, part, { turns, labels })) {
      turns.at(-1)?.content.push(part.span);
    }
  }
  return turns.flatMap(attributionOf);
}

type Turn = {
  readonly source: Span;
  readonly content: Span[];
  readonly isQuoted: boolean;
};

function readLabel(text: string, { span }: TextPart): LabelledPart | null {
  const match = LABEL.exec(text.slice(span.start, Math.min(span.end, span.start + LONGEST_LABEL)));
  const [whole = '', label = ''] = match ?? [];
  if (label === '' || span.start + whole.length >= span.end) return null;
  const start = span.start + whole.indexOf(label);
  return {
    label: label.toLowerCase(),
    source: { start, end: start + label.length },
    speech: { start: span.start + whole.length, end: span.end },
    isQuoted: start > span.start,
  };
}

/** Those that come again, where there are two or more of them. */
function labelsOfTranscript(read: readonly (LabelledPart | null)[]): Set<string> {
  const counts = new Map<string, number>();
  for (const one of read) {
    if (one !== null) counts.set(one.label, (counts.get(one.label) ?? 0) + 1);
  }
  const again = [...counts].filter(([, count]) => count > 1).map(([label]) => label);
  const all = again.reduce((sum, label) => sum + (counts.get(label) ?? 0), 0);
  return again.length > 1 && all >= FEWEST ? new Set(again) : new Set();
}

/**
 * Answers run over paragraphs where questions are labelled too, and in a transcript that is quoted as far as marks open
 * paragraphs and none closes; what stands in brackets is the outlet's.
 */
function goesOn(
  text: string,
  { span }: TextPart,
  { turns, labels }: { readonly turns: readonly Turn[]; readonly labels: ReadonlySet<string> },
): boolean {
  const turn = turns.at(-1);
  if (turn === undefined) return false;
  const words = text.slice(span.start, span.end);
  if (turn.isQuoted) return /^["“]\p{L}/u.test(words) && !/["”]\s*$/u.test(words);
  const isDialogue = [...QUESTION_AND_ANSWER].every((label) => labels.has(label));
  return isDialogue && !/^[[(*]/.test(words);
}

function attributionOf({ source, content }: Turn): RawAttribution[] {
  const [first, ...others] = content;
  if (first === undefined) return [];
  return [
    {
      source: [source],
      cue: [],
      content: [first, ...others],
      chance: 0.95,
      reason: 'Said under a label, as interviews are printed.',
    },
  ];
}
