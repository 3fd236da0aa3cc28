import type { RuledText } from '../../model/outlet-rule.ts';
import type { Removal } from '../../model/removal.ts';
import type { RepeatedLine } from '../../model/repeated-line.ts';
import { htmlParagraphs } from '../html-paragraphs.ts';
import { editMarkup } from './edit-markup.ts';
import { leavableLines } from './leavable-lines.ts';
import { LONGEST_PATTERN, type Ruling, rulingsOf } from './rule-pattern.ts';

const STEP = "outlet's rule";

/**
 * A text as its outlet's rules want it: matching paragraphs are left out, and what was left out and
 * matches stands at its place again. Of several rules that match a block the first decides. `repeated` are the
 * paragraphs that the outlet prints in article after article: they go, too, unless a rule keeps them. A text that
 * no rule concerns comes back as it is. Nothing is lost: whoever keeps the text that came in can have
 * any other rules applied to it.
 */
export function applyOutletRules<Text extends RuledText>(
  text: Text,
  rules: readonly Ruling[],
  repeated: readonly RepeatedLine[] = [],
): Text {
  const ruling = rulingsOf(rules);
  const { paragraphs, details } = text;
  const removed = details.removed.toSorted((a, b) => a.before - b.before);
  const back = removed.filter((one) => canComeBack(one) && ruling(one.text) === 'keep');
  const leavable = leavableLines(paragraphs, repeated, (words) => ruling(words) === 'keep');
  const cut = [...paragraphs.keys()].filter(
    (at) => leavable.has(at) || ruling(paragraphs[at] ?? '') === 'drop',
  );
  if (back.length === 0 && cut.length === 0) return text;
  const hasMarkup = text.html.trim() !== '' || paragraphs.length === 0;
  const edited = hasMarkup
    ? editMarkup(text.html, paragraphs, { cut, insert: back })
    : { html: '', cut: new Map(cut.map((at) => [at, plainMarkup(paragraphs[at] ?? '')])) };
  if (back.length === 0 && edited.cut.size === 0) return text;
  const weaving = weave({
    paragraphs,
    removed,
    back: new Set(back),
    pieceOf: edited.cut,
    leavable,
  });
  const updates = details.updates.map((update) => {
    return { ...update, paragraph: weaving.places[update.paragraph] ?? update.paragraph };
  });
  return {
    ...text,
    paragraphs: weaving.paragraphs,
    html: edited.html,
    details: { ...details, removed: weaving.removed, updates },
  };
}

/** As the pages show a paragraph that has no markup. */
function plainMarkup(paragraph: string): string {
  const text = paragraph.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<p>${text}</p>`;
}

/** Whether a block's markup was kept with it, so that it can stand in the text again. */
export function canComeBack({ html, reason }: Removal): boolean {
  return html !== '' && reason !== 'outside the article';
}

type Weft = {
  readonly paragraphs: readonly string[];
  /** In the document's order. */
  readonly removed: readonly Removal[];
  /** Those that come back into the text. */
  readonly back: ReadonlySet<Removal>;
  /** The paragraphs that go, each with its markup. */
  readonly pieceOf: ReadonlyMap<number, string>;
  /** Those of them that go because the outlet repeats them. */
  readonly leavable: ReadonlyMap<number, RepeatedLine>;
};

/** Walks text and removals together in the document's order. `places` says where each paragraph now is. */
function weave({ paragraphs, removed, back, pieceOf, leavable }: Weft) {
  const kept: string[] = [];
  const left: Removal[] = [];
  const places: number[] = [];
  let next = 0;
  const takeRemovals = (until: number) => {
    for (let one = removed[next]; one !== undefined && one.before <= until; one = removed[next]) {
      if (back.has(one)) kept.push(...htmlParagraphs(one.html));
      else left.push({ ...one, before: kept.length });
      next += 1;
    }
  };
  for (const [at, paragraph] of paragraphs.entries()) {
    takeRemovals(at);
    places.push(kept.length);
    const piece = pieceOf.get(at);
    if (piece === undefined) kept.push(paragraph);
    else left.push(dropped(paragraph, { piece, before: kept.length, line: leavable.get(at) }));
  }
  takeRemovals(Number.POSITIVE_INFINITY);
  return { paragraphs: kept, removed: left, places };
}

type Dropping = {
  readonly piece: string;
  readonly before: number;
  /** Undefined where a rule drops it. */
  readonly line: RepeatedLine | undefined;
};

function dropped(paragraph: string, { piece, before, line }: Dropping): Removal {
  return {
    text: paragraph.slice(0, LONGEST_PATTERN).toWellFormed(),
    html: piece,
    reason: line === undefined ? 'your rule' : 'repeated by the outlet',
    step: line === undefined ? STEP : `stands in ${line.articles} articles of this outlet`,
    place: null,
    before,
  };
}
