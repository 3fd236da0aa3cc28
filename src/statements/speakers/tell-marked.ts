import type { ArticlePerson, Attribution, Span, SpeakerKind } from '../../model/statement.ts';
import type { JoinedText, RawAttribution, TextPart } from '../raw-attribution.ts';
import { resolveSpeakers } from './resolve-speakers.ts';
import { ENGLISH_SPEAKERS } from './words/english.ts';
import type { SpeakerWords } from './words/speaker-words.ts';

/** Who was told to say something, by plain words: what tests look at. */
export type Told = {
  readonly attribution: Attribution;
  readonly name: string | null;
  readonly kind: SpeakerKind | null;
  readonly mention: string | null;
  readonly role: string | null;
  readonly affiliation: string | null;
  readonly key: string | null;
  readonly isCalled: boolean;
  readonly reason: string;
};

export type ToldText = {
  readonly told: readonly Told[];
  readonly people: readonly ArticlePerson[];
  readonly joined: JoinedText;
};

type Pieces = { readonly source: Span[]; readonly cue: Span[]; readonly content: Span[] };

const MARK = /([[<{])([1-9]) |[\]>}]/g;
const SORTS: Readonly<Record<string, keyof Pieces>> = { '[': 'source', '<': 'cue', '{': 'content' };

/**
 * For tests: tells the speakers of a text whose attributions are marked, "[1 Jane Roe] <1 said> {1 the bridge is open}". A
 * paragraph that begins with "# " is the headline.
 */
export function tellMarked(
  paragraphs: readonly string[],
  words: SpeakerWords = ENGLISH_SPEAKERS,
): ToldText {
  const marked = new Map<string, Pieces>();
  const parts: TextPart[] = [];
  let text = '';
  for (const paragraph of paragraphs) {
    if (text !== '') text += '\n\n';
    const isHeadline = paragraph.startsWith('# ');
    const start = text.length;
    text += unmark(isHeadline ? paragraph.slice(2) : paragraph, start, marked);
    const place = isHeadline ? 'headline' : 'body';
    parts.push({ place, paragraph: parts.length, span: { start, end: text.length } });
  }
  const joined = { text, parts };
  const { speakers, people } = resolveSpeakers(joined, [...marked.values()].map(rawOf), words);
  return { told: speakers.map(toldOf), people, joined };
}

/** The names that a text's statements are credited to; what was told instead where there is none. */
export function namesIn(...paragraphs: string[]): string[] {
  return tellMarked(paragraphs).told.map(({ name, attribution }) => name ?? attribution);
}

/** The text without its marks, which may stand within others. */
function unmark(paragraph: string, offset: number, marked: Map<string, Pieces>): string {
  const open: { readonly spans: Span[]; readonly start: number }[] = [];
  let plain = '';
  let from = 0;
  for (const mark of paragraph.matchAll(MARK)) {
    const [all, opening, number = ''] = mark;
    plain += paragraph.slice(from, mark.index);
    from = mark.index + all.length;
    const place = offset + plain.length;
    if (opening === undefined) {
      const piece = open.pop();
      piece?.spans.push({ start: piece.start, end: place });
      continue;
    }
    const pieces = marked.get(number) ?? { source: [], cue: [], content: [] };
    marked.set(number, pieces);
    open.push({ spans: pieces[SORTS[opening] ?? 'source'], start: place });
  }
  return plain + paragraph.slice(from);
}

/** Where no content is marked, nothing right behind the other pieces. */
function rawOf({ source, cue, content }: Pieces): RawAttribution {
  const end = Math.max(0, ...[...source, ...cue].map((span) => span.end));
  const [first = { start: end, end }, ...rest] = content;
  return { source, cue, content: [first, ...rest], chance: 1, reason: '' };
}

function toldOf({
  attribution,
  speaker,
  isCalled,
  reasons,
}: ReturnType<typeof resolveSpeakers>['speakers'][number]): Told {
  return {
    attribution,
    name: speaker?.name ?? null,
    kind: speaker?.kind ?? null,
    mention: speaker?.mention.text ?? null,
    role: speaker?.role?.text ?? null,
    affiliation: speaker?.affiliation?.text ?? null,
    key: speaker?.key ?? null,
    isCalled,
    reason: reasons.join(' '),
  };
}
