/** Letters of Russian, Ukrainian, Belarusian and Bulgarian as English prints them, without signs of softness. */
const EAST: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  є: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ў: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
  "'": '',
};

/** Serbian and Macedonian letters as their Latin spelling has them, without its accents. */
const SOUTH: Readonly<Record<string, string>> = {
  ...EAST,
  ж: 'z',
  х: 'h',
  ц: 'c',
  ч: 'c',
  ш: 's',
  ђ: 'd',
  ј: 'j',
  љ: 'lj',
  њ: 'nj',
  ћ: 'c',
  џ: 'dz',
  ѓ: 'g',
  ќ: 'k',
  ѕ: 'dz',
};

/** Greek as ELOT 743 (ISO 843, type 2) writes it, letter by letter. */
const GREEK: Readonly<Record<string, string>> = {
  α: 'a',
  β: 'v',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  ζ: 'z',
  η: 'i',
  θ: 'th',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'x',
  ο: 'o',
  π: 'p',
  ρ: 'r',
  σ: 's',
  ς: 's',
  τ: 't',
  υ: 'y',
  φ: 'f',
  χ: 'ch',
  ψ: 'ps',
  ω: 'o',
};

/** Its pairs of letters, which come first. */
const GREEK_PAIRS: readonly (readonly [pair: RegExp, letters: string])[] = [
  [/ου/g, 'ou'],
  [/αυ(?=[βγδζλμνραεηιουω])/g, 'av'],
  [/αυ/g, 'af'],
  [/ευ(?=[βγδζλμνραεηιουω])/g, 'ev'],
  [/ευ/g, 'ef'],
  [/^μπ/g, 'b'],
  [/γγ/g, 'ng'],
  [/γξ/g, 'nx'],
  [/γχ/g, 'nch'],
];

/** One name's word in lower case, of one script, in plain Latin letters; what is of neither script stays. */
export function fromCyrillic(word: string, isSouth: boolean): string {
  const letters = isSouth ? SOUTH : EAST;
  return [...word].map((letter) => letters[letter] ?? letter).join('');
}

/** See fromCyrillic; accents must be off. */
export function fromGreek(word: string): string {
  const paired = GREEK_PAIRS.reduce((text, [pair, letters]) => text.replace(pair, letters), word);
  return [...paired].map((letter) => GREEK[letter] ?? letter).join('');
}
