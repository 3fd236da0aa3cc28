import { isOutlet, type OutletNames } from './outlet-names.ts';
import { foldedTitle } from './title-likeness.ts';

/** What stands between a title and the outlet's name. */
const SEPARATOR = /(?<!\s)\s+(?:[|–—·•»«›‹:/~-]|&#8211;)+\s+|(?:(?<!\s)\s+)?[|»«]\s*|\s::\s/u;
const MOST_PARTS = 12;

type Parts = { readonly texts: readonly string[]; readonly marks: readonly string[] };

/** A title without the outlet's name before or behind it ("Lighthouse sold | Harbour Herald"). */
export function cutOutlet(title: string, names: OutletNames): string {
  const parts = partsOf(title);
  let [from, to] = [0, parts.texts.length];
  while (to - from > 1 && isOutlet(parts.texts[to - 1] ?? '', names)) to -= 1;
  // Headlines begin with names that resemble an outlet's; only its very name goes.
  while (to - from > 1 && names.folded.has(foldedTitle(parts.texts[from] ?? ''))) from += 1;
  return joined(parts, from, to);
}

/** As cutOutlet; and where nothing is known of the outlet, what stands behind the last upright stroke goes. */
export function cutTail(title: string, names: OutletNames): string {
  const cut = cutOutlet(title, names);
  if (cut !== title) return cut;
  const parts = partsOf(title);
  const last = parts.marks.at(-1) ?? '';
  const tail = parts.texts.at(-1) ?? '';
  const isCut = /[|»«]/.test(last) && tail.length < 60 && title.length - tail.length > 10;
  return isCut ? joined(parts, 0, parts.texts.length - 1) : title;
}

/** Every run of a title's parts that begins or ends it, longest first: where one is a line of the page, it is the headline. */
export function runsOf(title: string): string[] {
  const parts = partsOf(title);
  const count = parts.texts.length;
  const runs = [joined(parts, 0, count)];
  for (let cut = 1; cut < count; cut += 1)
    runs.push(joined(parts, 0, count - cut), joined(parts, cut, count));
  return runs;
}

/** Quotation marks round words, which part nothing: "»Too big a step«", "« Trop grand »", "‹so›". */
const QUOTED = /»[^»«]{1,300}«(?!\s*\p{L})|«[^»«]{1,300}»|›[^‹›]{1,300}‹|‹[^‹›]{1,300}›/gu;
/** A letter that no title holds stands for what is quoted. */
const HOLDER = '\ue000';

/** What is quoted is looked past. */
function partsOf(title: string): Parts {
  const quotes: string[] = [];
  const held = title.slice(0, 600).replace(QUOTED, (quote) => {
    quotes.push(quote);
    return HOLDER;
  });
  const { texts, marks } = splitParts(held.trim());
  const whole = (text: string) => text.replaceAll(HOLDER, () => quotes.shift() ?? '');
  return { texts: texts.map(whole), marks };
}

function splitParts(title: string): Parts {
  const texts: string[] = [];
  const marks: string[] = [];
  let rest = title;
  for (let found = SEPARATOR.exec(rest); found !== null; found = SEPARATOR.exec(rest)) {
    const before = rest.slice(0, found.index);
    rest = rest.slice(found.index + found[0].length);
    // A stroke at either end has nothing beside it.
    if (before.trim() === '') continue;
    if (rest.trim() === '' || texts.length >= MOST_PARTS)
      return { texts: [...texts, before], marks };
    texts.push(before);
    marks.push(found[0]);
  }
  return { texts: [...texts, rest], marks };
}

function joined({ texts, marks }: Parts, from: number, to: number): string {
  let text = texts[from] ?? '';
  for (let at = from + 1; at < to; at += 1) text += (marks[at - 1] ?? ' ') + (texts[at] ?? '');
  return text.trim();
}
