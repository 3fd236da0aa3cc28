import type { Words } from '../../../model/statement.ts';
import type { Said } from '../said/said.ts';
import { mentionWords } from '../speakers/speaker-words.ts';
import type { StoryCast } from '../speakers/tell-speakers.ts';
import { isBoilerWord, OWN_OUTLET, WEEKDAYS } from './occasion-words.ts';

/** When and where something was said, as far as a statement tells. */
export type Occasion = {
  /** Words of the venue and of whom it was said to. */
  readonly places: ReadonlySet<string>;
  /** 0 to 6 from Monday; null: not told. */
  readonly weekday: number | null;
};

export function occasionOf(said: Said): Occasion {
  const { venue, addressee, time } = said.statement;
  const places = new Set<string>();
  for (const words of [venue, addressee]) {
    for (const word of words ? placeWords(words.text, said) : []) places.add(word);
  }
  return { places, weekday: weekdayIn(time?.text ?? '') };
}

/** "told this newspaper" is told to the outlet. */
function placeWords(text: string, { article }: Said): string[] {
  const words = mentionWords(text).filter((word) => !isBoilerWord(word));
  if (!OWN_OUTLET.test(text)) return words;
  return mentionWords(article.outletName).filter((word) => !isBoilerWord(word));
}

function weekdayIn(time: string): number | null {
  for (const word of mentionWords(time)) {
    const day = WEEKDAYS.get(word);
    if (day !== undefined) return day;
  }
  return null;
}

/** Whether two can't have been one occasion by what is told of them. */
export function differ(a: Occasion, b: Occasion): boolean {
  if (a.weekday !== null && b.weekday !== null && a.weekday !== b.weekday) return true;
  if (a.places.size === 0 || b.places.size === 0) return false;
  const others = [...b.places].map(beginningOf);
  return ![...a.places].some((word) => others.includes(beginningOf(word)));
}

/** "dem Küstenboten", "Der Küstenbote" */
function beginningOf(word: string): string {
  return word.slice(0, 6);
}

/** As printed: cue, addressee, venue and time in the text's order; null where no more than the cue is told. */
export function printOccasion(said: Said): string | null {
  const { cue, venue, addressee, time } = said.statement;
  const told = [venue, addressee, time].filter((words) => words !== null);
  if (told.length === 0) return null;
  const all = cue ? [cue, ...told] : told;
  const inOrder = all.toSorted((a, b) => a.span.start - b.span.start);
  const first = inOrder[0];
  const last = inOrder.at(-1);
  const printed = first && last ? between(said, first, last) : null;
  return printed ?? inOrder.map(({ text }) => text).join(', ');
}

const LONGEST = 90;

/** What is printed from one's beginning to the other's end, if it is short and holds no quotation. */
function between(said: Said, first: Words, last: Words): string | null {
  if (first.place !== last.place || first.place !== 'body') return null;
  const { start } = first.span;
  if (last.span.end - start > LONGEST) return null;
  const text = textOf(said).slice(start, last.span.end);
  return /["“”„«»\n]/u.test(text) ? null : text;
}

const bodies = new WeakMap<readonly string[], string>();

function textOf({ article: { paragraphs } }: Said): string {
  const known = bodies.get(paragraphs);
  if (known !== undefined) return known;
  const text = paragraphs.join('\n\n');
  bodies.set(paragraphs, text);
  return text;
}

/** Tells where a statement's speaker is said to have spoken in its article, where all that is told is one occasion. */
export function openOccasions(
  said: readonly Said[],
  cast: StoryCast,
): (said: Said) => string | null {
  const told = new Map<string, Set<string>>();
  const keyOf = (one: Said) => `${one.article.id} ${cast.personOf[one.at] ?? -1}`;
  for (const one of said) {
    const printed = printOccasion(one);
    if (printed !== null) told.set(keyOf(one), (told.get(keyOf(one)) ?? new Set()).add(printed));
  }
  return (one) => {
    const [only, another] = told.get(keyOf(one)) ?? [];
    const isKnown = (cast.personOf[one.at] ?? -1) >= 0 && another === undefined;
    return isKnown ? (only ?? null) : null;
  };
}
