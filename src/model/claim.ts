import type { ArticleStatements, SpeakerKind, Words } from './statement.ts';
import type { HeadlineCheck, Report } from './story.ts';
import type { Millis } from './time.ts';

/** An article of a story with all that claims, origins and the headline check are told by. */
export type StoryArticle = {
  readonly id: number;
  readonly headline: string;
  readonly standfirst: string | null;
  readonly paragraphs: readonly string[];
  readonly language: string | null;
  /** Equal for one outlet's articles. */
  readonly outletKey: string;
  readonly outletName: string;
  /** Who owns the outlet, where the reader's own file says so; owners count once. */
  readonly owner: string | null;
  readonly byline: readonly string[];
  readonly agencies: readonly string[];
  /** Where the text says it first appeared, and what it links to: absolute addresses. */
  readonly links: readonly string[];
  readonly url: string | null;
  readonly time: Millis | null;
  readonly report: Report;
  /** What the outlet says of its own text: corrections, updates; as printed. */
  readonly notes: readonly string[];
  /** Null: nobody has looked for them yet. */
  readonly found: ArticleStatements | null;
};

/** A statement of an article of the story. */
export type StatementRef = {
  readonly article: number;
  /** Among the article's statements, from 0. */
  readonly ordinal: number;
};

/**
 * What is known of a claim. one source: said once, carried by one title. repeated: one origin, carried by
 * several. several sources: independent origins. disputed: somebody denies it. unnamed: nobody with a name stands
 * behind it. withdrawn: corrected or taken back. unknown: it can't be told.
 */
export type ClaimState =
  | 'one source'
  | 'repeated, one source'
  | 'several sources'
  | 'disputed'
  | 'unnamed only'
  | 'corrected or withdrawn'
  | 'unknown';

/** An independent root of a claim: one speaker on one occasion, however many titles carry it. */
export type Origin = {
  /** Null: nobody is named. */
  readonly speaker: ClaimSpeaker | null;
  /** Where and when, as printed, the fullest wording first found: "told CNN", "at a press conference on Monday"; null: not told. */
  readonly occasion: string | null;
  readonly statements: readonly [StatementRef, ...StatementRef[]];
  /** Why these are one, a sentence each. */
  readonly reasons: readonly string[];
};

/** Somebody who says something in a story, under the fullest name and all its mentions. */
export type ClaimSpeaker = {
  readonly name: string;
  /** See Speaker.key. */
  readonly key: string | null;
  readonly kind: SpeakerKind;
  readonly role: string | null;
};

/** Statements across a story that say the same. */
export type Claim = {
  /** All of them, the first seen first. */
  readonly statements: readonly [StatementRef, ...StatementRef[]];
  /** The one whose words stand for it: direct and whole before indirect and cut. */
  readonly shown: StatementRef;
  readonly origins: readonly [Origin, ...Origin[]];
  readonly state: ClaimState;
  /** What shows the state: a sentence for the reader. */
  readonly evidence: string;
  /** Statements that deny or dispute it. Where they are the claim's own, it is known by its denial only. */
  readonly deniedBy: readonly StatementRef[];
  readonly numbers: readonly NumberConflict[];
  readonly firstSeen: { readonly article: number; readonly time: Millis | null };
};

/** One quantity, told differently: "41 hurt" and "34 hurt". */
export type NumberConflict = {
  /** What is counted, as printed: "people injured". */
  readonly what: string;
  readonly values: readonly { readonly value: string; readonly in: readonly StatementRef[] }[];
};

export type ProvenanceKind =
  /** The text credits the agency. */
  | 'agency'
  | 'shared text'
  /** "told CNN", "first reported by", "according to Reuters". */
  | 'credited'
  | 'link'
  /** A long quotation, first seen elsewhere, not credited. */
  | 'shared quotation';

/** Who took it from whom. */
export type ProvenanceEdge = {
  readonly from: number;
  /** An article of the story, or an outlet or agency that has none in it. */
  readonly to: { readonly article: number } | { readonly outlet: string };
  readonly kind: ProvenanceKind;
  /** The words that show it, as printed in `from`; null for a link and for shared text. */
  readonly words: Words | null;
  /** A sentence for the reader. */
  readonly evidence: string;
};

/** What an article adds to those of its story that came before it. */
export type Addition = {
  /** Statements that say what no earlier article's do. */
  readonly statements: readonly number[];
  /** Who speaks here and in no earlier one. */
  readonly speakers: readonly ClaimSpeaker[];
  /** Numbers with what they count, as printed, that no earlier one has. */
  readonly numbers: readonly Words[];
  /** Sentences that tell something new, in the text's order. */
  readonly sentences: readonly Words[];
};

/** A statement that claims nothing, such as a refusal to comment. */
export type Unclaimed = {
  readonly statement: StatementRef;
  /** A sentence for the reader. */
  readonly reason: string;
};

/** What is made of one story's articles together. */
export type StoryAnalysis = {
  /** The first seen first. Each statement is in one claim, or denies one, or is told in `unclaimed`. */
  readonly claims: readonly Claim[];
  readonly unclaimed: readonly Unclaimed[];
  /** What was left out to stay within bounds, a sentence each; mostly empty. */
  readonly limits: readonly string[];
  readonly provenance: readonly ProvenanceEdge[];
  /** Roots of the story's reporting once copies, one owner's titles and one agency's texts count once: "at least". */
  readonly independentReports: number;
  readonly headlines: ReadonlyMap<number, HeadlineCheck>;
  readonly additions: ReadonlyMap<number, Addition>;
};
