/** Half-open, in UTF-16 units. */
export type Span = { readonly start: number; readonly end: number };

/** Which of an article's texts a span indexes: its headline, its stand-first, or its paragraphs joined by a blank line. */
export type Place = 'headline' | 'standfirst' | 'body';

/** Words as the article prints them, and where. */
export type Words = { readonly text: string; readonly place: Place; readonly span: Span };

/** Words or a proposition attributed to somebody, or pointedly to nobody. */
export type Statement = {
  /** The words as printed, without the outer quotation marks; pieces of a broken statement are joined by a space. */
  readonly content: string;
  readonly place: Place;
  /** The content's pieces, in the text's order, in the text of `place`. */
  readonly spans: readonly [Span, ...Span[]];
  /** Of the first piece; null in a headline or a stand-first. */
  readonly paragraph: number | null;
  readonly form: 'direct' | 'indirect' | 'mixed';
  readonly attribution: Attribution;
  /** Null unless `attribution` is "speaker". */
  readonly speaker: Speaker | null;
  /** Those through whom the outlet has it, the nearest to the outlet first: "The Post reports that officials said". */
  readonly via: readonly Speaker[];
  readonly cue: Words | null;
  /** Where it was said: "CNN", "YouTube", "a press conference". */
  readonly venue: Words | null;
  readonly addressee: Words | null;
  /** When it was said, as printed: "on Tuesday", "last night". */
  readonly time: Words | null;
  readonly certainty: 'firm' | 'hedged';
  /** The words that hedge, in the content or its cue. */
  readonly hedges: readonly Words[];
  readonly force: Force;
  /** The content for comparison across articles: lower case, without marks and function words. */
  readonly normal: string;
  /** How it was found and how its speaker was told, a sentence each, for the reader. */
  readonly reasons: readonly string[];
};

/**
 * speaker: somebody is said to have said it, by name or not. nobody: the text says that it is said, not by
 * whom ("is said to be", "reportedly"). unknown: somebody says it, and we can't tell who.
 */
export type Attribution = 'speaker' | 'nobody' | 'unknown';

export type Force =
  | 'statement'
  | 'denial'
  | 'confirmation'
  /** To comment or to answer. */
  | 'refusal'
  | 'no reply'
  | 'threat'
  | 'demand'
  | 'prediction'
  | 'correction'
  | 'question'
  /** Thought, felt, wished or meant rather than said. */
  | 'attitude';

export type SpeakerKind = 'person' | 'organisation' | 'group' | 'unnamed';

/** The person, body or unnamed group to whom a statement is attributed. */
export type Speaker = {
  /** The fullest name that the article prints for them; the mention where it prints none. */
  readonly name: string;
  /** The words that call them here: "the Russian journalist". */
  readonly mention: Words;
  readonly kind: SpeakerKind;
  /** As printed, here or where the article introduces them: "editor-in-chief of TV Rain". */
  readonly role: Words | null;
  /** The body they belong to, as printed within the role: "TV Rain". */
  readonly affiliation: Words | null;
  /** Equal for the same person in another article: the name without titles, marks and case. Null where no name is printed. */
  readonly key: string | null;
};

/** Somebody whom an article lets speak, under all the mentions that were joined. */
export type ArticlePerson = {
  readonly name: string;
  readonly kind: SpeakerKind;
  readonly key: string | null;
  readonly mentions: readonly Words[];
  readonly roles: readonly Words[];
};

/**
 * full: everything is looked for. speech: direct and reported speech with speakers. quotes: only what stands in
 * quotation marks.
 */
export type StatementDepth = 'full' | 'speech' | 'quotes';

export type ArticleStatements = {
  /** In the text's order, the headline first. */
  readonly statements: readonly Statement[];
  readonly people: readonly ArticlePerson[];
  readonly depth: StatementDepth;
};

/** A statement's words as somebody reads them: dots stand where other words break a sentence of it. */
export function shownContent({
  content,
  spans,
}: {
  readonly content: string;
  readonly spans: readonly Span[];
}): string {
  let shown = '';
  let at = 0;
  for (const { start, end } of spans) {
    const piece = content.slice(at, at + end - start);
    if (shown !== '') shown += /[.!?…]['"”’»)\]]?$/.test(shown) ? ' ' : ' … ';
    shown += piece;
    at += piece.length + 1;
  }
  // Pieces that do not add up to the words are not its pieces as they stand.
  return at === content.length + 1 ? shown : content;
}
