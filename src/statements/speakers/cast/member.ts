import type { SpeakerKind } from '../../../model/statement.ts';
import type { Range } from '../names/find-runs.ts';
import type { RolePiece } from '../roles/role-piece.ts';
import type { Gender } from '../words/role-book.ts';

/** Somebody or some body that a text knows, under all names that were joined. Grows while the text is read. */
export type Member = {
  readonly id: number;
  kind: SpeakerKind;
  /** The fullest name's words, folded; empty for one without a name. */
  words: readonly string[];
  /** The tokens of the fullest name; of the first mention for one without a name. */
  name: Range;
  readonly isNamed: boolean;
  /** Of a body, what stood in brackets behind its name: "ios". */
  readonly aliases: string[];
  gender: Gender | null;
  /** In the text's order. */
  readonly roles: RolePiece[];
  /** In years, as printed. */
  age: string | null;
  /** What they belong to, printed right behind the name: "of the Straits Institute". */
  from: Range | null;
  /** Of one without a name, the noun that calls it: "spokesman", "report". */
  readonly noun: string | null;
  /** Whether it is a text that speaks: a report, a sign. */
  readonly isThing: boolean;
  /** Whether it is more than one person: a group, or two officials. */
  readonly isPlural: boolean;
  /** False for a single name that only seems to be a person's. */
  isSure: boolean;
  /** Whether the name is printed as it is called, not in another case. */
  isNominative: boolean;
  /** How often the text names them. */
  times: number;
  /** The token of the first mention. */
  since: number;
};
