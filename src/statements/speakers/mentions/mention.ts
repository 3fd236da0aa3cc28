import type { SpeakerKind } from '../../../model/statement.ts';
import type { Range } from '../names/find-runs.ts';
import type { NameRun } from '../names/name-run.ts';
import type { PronounKind } from '../words/lexicon.ts';
import type { RoleBook } from '../words/role-book.ts';
import type { NounPhrase } from './noun-phrase.ts';

/** The words that call a speaker, read without the rest of the text. */
export type Mention = Range & {
  /** What kind of speaker these words alone make. */
  readonly kind: SpeakerKind;
  readonly call: Call;
};

export type Call =
  | { readonly by: 'pronoun'; readonly pronoun: PronounKind }
  | { readonly by: 'name'; readonly run: NameRun }
  | {
      readonly by: 'noun';
      readonly phrase: NounPhrase;
      readonly role: ReturnType<RoleBook['read']>;
    }
  /** Several people in one mention, "Trump and his attorneys": never one of them. */
  | { readonly by: 'several' };
