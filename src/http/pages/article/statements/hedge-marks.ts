import type { TextMark } from '../../../../articles/marking/text-mark.ts';
import type { Place, Span, Statement } from '../../../../model/statement.ts';

/** The words of a text by which its statements are hedged: "may", "appears to", each once. */
export function hedgeMarks(statements: readonly Statement[], place: Place): TextMark[] {
  const spans = new Map<string, Span>();
  for (const { certainty, hedges } of statements) {
    if (certainty === 'firm') continue;
    for (const hedge of hedges)
      if (hedge.place === place) spans.set(`${hedge.span.start}-${hedge.span.end}`, hedge.span);
  }
  return [...spans.values()].map((span) => ({
    spans: [span],
    attributes: { class: 'hedge' },
    id: null,
    link: null,
  }));
}
