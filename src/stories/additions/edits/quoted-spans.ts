import type { Span } from '../../../model/statement.ts';

const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '»': '«',
  '"': '"',
  '「': '」',
};
/** A quotation that goes on longer lacks its closing mark. */
const LONGEST = 1500;

/** What stands in double quotation marks, marks included, in order; a paragraph's end closes. Linear: each mark is looked past once. */
export function quotedSpans(text: string): Span[] {
  const spans: Span[] = [];
  let open: { readonly start: number; readonly closing: string } | null = null;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    const isOver = open !== null && (mark === '\n' || at - open.start > LONGEST);
    if (isOver) open = null;
    if (open?.closing.includes(mark)) {
      spans.push({ start: open.start, end: at + 1 });
      open = null;
    } else if (open === null && Object.hasOwn(CLOSING, mark))
      open = { start: at, closing: CLOSING[mark] ?? '' };
  }
  return spans;
}

/** Whether a place stands within one of the spans, which are in order. */
export function isWithin(spans: readonly Span[], place: number): boolean {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  const span = spans[low];
  return span !== undefined && span.start <= place;
}
