import { type MessagePart, parseMessage } from './message.ts';

/** A language that the pages speak. */
export type Language = {
  /** "de"; "en" is the language of the keys. */
  readonly tag: string;
  /** Which Intl formats write its numbers and dates. */
  readonly formats: string;
  readonly direction: 'ltr' | 'rtl';
  /** The English sentence, and the one to say in its place. */
  readonly catalogue: ReadonlyMap<string, string>;
  /** A number as it is written. */
  readonly write: (value: number) => string;
  /** The plural category of a number: "one", "few", "other". */
  readonly cardinal: (value: number) => string;
  readonly ordinal: (value: number) => string;
  /** Sentences taken apart when first said. Keys are literals of the code, so it stays small. */
  readonly parsed: Map<string, Parsed>;
};

/** Plain words, or a sentence with places, and whose plurals it follows. */
export type Parsed = string | { readonly parts: readonly MessagePart[]; readonly speaks: Language };

/** Should a sentence ever be made at run time, memory stays bounded all the same. */
const MOST_PARSED = 8_000;

export function makeLanguage(tag: string, catalogue: ReadonlyMap<string, string>): Language {
  // British: day before month, as the manual and the pages always had it.
  const formats = tag === 'en' ? 'en-GB' : tag;
  const number = new Intl.NumberFormat(formats);
  const cardinal = new Intl.PluralRules(formats);
  const ordinal = new Intl.PluralRules(formats, { type: 'ordinal' });
  return {
    tag,
    formats,
    direction: new Intl.Locale(tag).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr',
    catalogue,
    write: remembered((value) => number.format(value)),
    cardinal: remembered((value) => cardinal.select(value)),
    ordinal: remembered((value) => ordinal.select(value)),
    parsed: new Map(),
  };
}

const FEW = 1_000;

/** Pages count small things, and asking Intl costs a hundred times what looking up does. */
function remembered(tell: (value: number) => string): (value: number) => string {
  const known: string[] = [];
  return (value) => {
    if (!Number.isInteger(value) || value < 0 || value >= FEW) return tell(value);
    const told = known[value] ?? tell(value);
    known[value] = told;
    return told;
  };
}

/** What is said without a request, and where a translation is missing. */
export const ENGLISH = makeLanguage('en', new Map());

/** The sentence in that language; in English where it has none. */
export function parsedIn(language: Language, message: string): Parsed {
  const known = language.parsed.get(message);
  if (known !== undefined) return known;
  const translated = language.catalogue.get(message);
  const parsed =
    translated !== undefined || language === ENGLISH
      ? takeApart(translated ?? message, language)
      : parsedIn(ENGLISH, message);
  if (language.parsed.size >= MOST_PARSED) language.parsed.clear();
  language.parsed.set(message, parsed);
  return parsed;
}

/** What cannot be read is said as it stands: a page is better than none. The check refuses it earlier. */
function takeApart(message: string, speaks: Language): Parsed {
  try {
    const parts = parseMessage(message);
    const plain = parts.every((part) => typeof part === 'string');
    return plain ? parts.join('') : { parts, speaks };
  } catch {
    return message;
  }
}
