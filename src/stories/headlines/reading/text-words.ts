/** A word or a number of a text: half-open, UTF-16 units. */
export type TextWord = {
  readonly start: number;
  readonly end: number;
  /** Lower case, with straight apostrophes, without a genitive's. */
  readonly lower: string;
  /** Equal for a word's forms, as far as its ending tells. */
  readonly stem: string;
  /** Begins with a capital, and goes on in small letters. */
  readonly isTitle: boolean;
  readonly isUpper: boolean;
  /** Written in digits. */
  readonly isDigits: boolean;
};

// Letters with apostrophes between them, or digits with separators between them: each sign belongs to one branch alone.
const WORD = /\p{Nd}+(?:[.,]\p{Nd}+)*|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;
/** No word is longer: the rest is noise. */
const LONGEST = 40;

/** The words of a text in order. Linear. */
export function textWords(text: string, language: string | null): TextWord[] {
  const read = readerOf((language ?? '').slice(0, 2).toLowerCase());
  const words: TextWord[] = [];
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match !== null; match = WORD.exec(text)) {
    const [printed] = match;
    const { lower, stem, isUpper, isTitle, isDigits } = read(printed);
    const [start, end] = [match.index, match.index + printed.length];
    words.push({ start, end, lower, stem, isUpper, isTitle, isDigits });
  }
  return words;
}

type Read = Omit<TextWord, 'start' | 'end'>;

/** Most words of a text have been met before: their stems are kept, so many a language. */
const MOST_KEPT = 20_000;
const kept = new Map<string, Map<string, Read>>();

function readerOf(tag: string): (printed: string) => Read {
  const known = kept.get(tag) ?? new Map<string, Read>();
  kept.set(tag, known);
  return (printed) => {
    const found = known.get(printed);
    if (found !== undefined) return found;
    const read = readWord(printed.slice(0, LONGEST), tag);
    if (known.size >= MOST_KEPT) known.clear();
    if (printed.length <= LONGEST) known.set(printed, read);
    return read;
  };
}

function readWord(printed: string, tag: string): Read {
  if (/^\p{Nd}/u.test(printed))
    return { lower: printed, stem: printed, isUpper: false, isTitle: false, isDigits: true };
  const lower = lowerOf(printed, tag === 'fr' || tag === 'it');
  const isUpper = printed.charAt(0) !== printed.charAt(0).toLowerCase();
  const isTitle = isUpper && printed.slice(1) === lower.slice(1);
  const stem = tag === 'en' ? englishStem(lower) : cutStem(lower);
  return { lower, stem, isUpper, isTitle, isDigits: false };
}

/** "l'usine" is the noun; "Mara's" is Mara. */
function lowerOf(printed: string, isEliding: boolean): string {
  const lower = printed.toLowerCase().replaceAll('’', "'");
  const cut = lower.lastIndexOf("'");
  if (cut === -1) return lower;
  if (isEliding) return cut < lower.length - 1 ? lower.slice(cut + 1) : lower;
  return lower.endsWith("'s") || cut === lower.length - 1 ? lower.slice(0, cut) : lower;
}

/** Forms of English verbs and nouns that no ending tells, each family under its first word. */
const IRREGULAR = new Map(
  `lose lost losing, win won winning, sell sold, buy bought, leave left, fall fell fallen, rise rose risen, steal stole stolen, take took taken, give gave given,
  pay paid, hide hid hidden hiding, know knew known, flee fled, fight fought, hold held, break broke broken, strike struck, sweep swept, seek sought, spend spent, send sent, build built,
  die dead death deaths dying died deadly, kill killed killing killings, hurt injured injures injury injuries wounded wound, shoot shot shooting, speak spoke spoken, write wrote written, drive drove driven, freeze froze frozen,
  begin began begun, grow grew grown, draw drew drawn, fly flew flown flight, shake shook shaken, see saw seen, meet met meeting, lead led, run ran running, cut cuts cutting, child children, woman women, man men, thief thieves theft`
    .split(',')
    .flatMap((family) => {
      const [head = '', ...forms] = family.trim().split(/\s+/);
      return [head, ...forms].map((form): [string, string] => [form, head]);
    }),
);

/** A word without the endings that English inflects by. */
function englishStem(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (word.length < 4) return word;
  const bare = withoutEnding(word);
  return bare.length > 3 && bare.endsWith('e') ? bare.slice(0, -1) : bare;
}

function withoutEnding(word: string): string {
  if (/(?:ss|us|is)$/.test(word)) return word;
  if (/i(?:es|ed)$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith('s')) return word.slice(0, -1);
  if (/...ing$/.test(word)) return undoubled(word.slice(0, -3));
  if (/...ed$/.test(word)) return undoubled(word.slice(0, -2));
  return /....ly$/.test(word) ? word.slice(0, -2) : word;
}

function undoubled(word: string): string {
  const last = word.charAt(word.length - 1);
  const isDouble = last === word.charAt(word.length - 2) && !'lsz'.includes(last);
  return isDouble ? word.slice(0, -1) : word;
}

/** Letters that the endings of other languages are made of; folded. */
const ENDINGS = 'aeiouynsrmtаеиоуыэюяйьъіїємхвлтс';
const STEM = { least: 5, most: 8 };

/** Other languages' words lose the letters of endings, one after another. */
function cutStem(word: string): string {
  const folded = /^[a-z]*$/.test(word) ? word : fold(word);
  let left = folded.length;
  while (left > STEM.least && ENDINGS.includes(folded.charAt(left - 1))) left -= 1;
  return folded.slice(0, Math.min(left, STEM.most));
}

function fold(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss');
}
