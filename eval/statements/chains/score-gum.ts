import type { RawAttribution } from '../../../src/statements/raw-attribution.ts';
import { resolveSpeakers } from '../../../src/statements/speakers/resolve-speakers.ts';
import { speakerWordsFor } from '../../../src/statements/speakers/words/speaker-words-for.ts';
import { type GumDocument, type GumMention, readGum } from './read-gum.ts';

type Told = { asked: number; right: number; wrong: number };
export type GumScore = { readonly pronouns: Told; readonly names: Told };

const PRONOUN = /^(?:he|she|him|his|her|hers)$/i;
const NAME = /\p{Lu}\p{Ll}/u;
const SHORT_NAME = /^(?:(?:Mr|Mrs|Ms|Dr|President|Senator|Sen)\.? )?\p{Lu}[\p{L}-]+$/u;
const FULL_NAME = /^(?:\p{Lu}[\p{L}.'’-]+ )+\p{Lu}[\p{L}.'’-]+/u;

/** How many pronouns and short names of a genre are told to be those whom the annotators say. */
export function scoreGum(folder: string, genre: string, report: (line: string) => void): GumScore {
  const score = {
    pronouns: { asked: 0, right: 0, wrong: 0 },
    names: { asked: 0, right: 0, wrong: 0 },
  };
  for (const document of readGum(folder, [genre])) {
    const names = namesOf(document);
    const pronouns = document.mentions.filter((one) => isPronoun(document, one, names));
    ask(score.pronouns, { document, asked: pronouns, names, report });
    const short = document.mentions.filter((one) => isShortName(one, names));
    ask(score.names, { document, asked: short, names, report });
  }
  return score;
}

type Names = ReadonlyMap<string, readonly string[]>;

/** What is printed for each entity with a capital. */
function namesOf({ mentions }: GumDocument): Names {
  const names = new Map<string, string[]>();
  for (const { entity, text } of mentions) {
    if (!NAME.test(text) || PRONOUN.test(text)) continue;
    names.set(entity, [...(names.get(entity) ?? []), text]);
  }
  return names;
}

/** Outside of quotation marks, where we are told who speaks. */
function isPronoun({ joined }: GumDocument, { entity, text, span }: GumMention, names: Names) {
  if (!PRONOUN.test(text) || !names.has(entity)) return false;
  const start = joined.text.lastIndexOf('\n\n', span.start);
  const before = joined.text.slice(Math.max(0, start), span.start);
  return (before.match(/["“”]/g)?.length ?? 0) % 2 === 0;
}

/** A surname, alone or behind a title, of an entity whose full name is printed too. */
function isShortName({ entity, text }: GumMention, names: Names): boolean {
  if (!SHORT_NAME.test(text) || PRONOUN.test(text)) return false;
  const last = text.split(' ').at(-1) ?? text;
  return (names.get(entity) ?? []).some(
    (name) => FULL_NAME.test(name) && name.includes(last) && name.length > text.length,
  );
}

type Asking = {
  readonly document: GumDocument;
  readonly asked: readonly GumMention[];
  readonly names: Names;
  readonly report: (line: string) => void;
};

function ask(told: Told, { document, asked, names, report }: Asking): void {
  const { speakers } = resolveSpeakers(
    document.joined,
    asked.map((one) => attributionOf(document, one)),
    speakerWordsFor('en'),
  );
  for (const [at, { entity, text }] of asked.entries()) {
    const name = speakers[at]?.speaker?.name ?? text;
    const isOpen = text.endsWith(name);
    const isRight = (names.get(entity) ?? []).some(
      (one) => one.includes(name) || name.includes(one),
    );
    told.asked += 1;
    told.right += Number(!isOpen && isRight);
    told.wrong += Number(!isOpen && !isRight);
    if (!isOpen && !isRight) report(`wrong  ${document.id}: “${text}” is not ${name}`);
  }
}

/** A mention as if it called somebody who says the text's last sign: what is said does not matter here. */
function attributionOf({ joined }: GumDocument, { span }: GumMention): RawAttribution {
  const end = joined.text.length;
  return { source: [span], cue: [], content: [{ start: end - 1, end }], chance: 1, reason: '' };
}
