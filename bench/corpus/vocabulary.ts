import { oneOf, type Random, seededRandom, wholeBetween } from './random.ts';

/** The words that hold English together: the ends of the ranking that everybody's texts share. */
const FUNCTION_WORDS =
  `the of to and in a said that for on was is with as by it at from he be have has but are his
  an will they not who had were which their been its this would after or more than about when one also her she there
  we i up out into over could if two new year people first last no other some all time may most before against can
  between during while because where only under since so what them told our many three through being do made him`.split(
    /\s+/,
  );

const ONSETS =
  `b br c ch cl cr d dr f fl fr g gl gr h j k kl l m n p ph pl pr qu r s sc sh sk sl sm sn sp st str sw t
  th tr v w wh y z`.split(/\s+/);
const VOWELS = 'a a a e e e e i i i o o o u u ai ea ee ia ie io oa ou y'.split(' ');
const CODAS =
  '- - - - b ck d ft g l ld ll lt m mp n n nd ng nt p r r rd rk rm rn rt s s sh st t t th x'
    .split(' ')
    .map((coda) => (coda === '-' ? '' : coda));
const ENDINGS = '- - - - - - s s ed ing er ly al tion ment ism ist ity ness ous'
  .split(' ')
  .map((ending) => (ending === '-' ? '' : ending));

/**
 * So many different words, the most frequent first: function words, then invented ones, which are
 * the longer the rarer they are, as in real languages. The same for the same seed.
 */
export function inventWords(count: number, seed: number): string[] {
  const random = seededRandom(seed);
  const words = new Set(FUNCTION_WORDS);
  while (words.size < count) words.add(inventWord(random, syllablesFor(random, words.size)));
  return [...words];
}

function syllablesFor(random: Random, rank: number): number {
  if (rank < 2_000) return wholeBetween(random, 1, 2);
  if (rank < 20_000) return wholeBetween(random, 1, 3);
  return wholeBetween(random, 2, 4);
}

function inventWord(random: Random, syllables: number): string {
  let word = '';
  for (let made = 0; made < syllables; made += 1) {
    const isLast = made === syllables - 1;
    // Consonants in a row inside a word would make it unspeakable.
    const coda = isLast || random() < 0.35 ? oneOf(random, CODAS) : '';
    word += oneOf(random, ONSETS) + oneOf(random, VOWELS) + coda;
  }
  return word + oneOf(random, ENDINGS);
}

/** Names of people and places: as many as asked, all different, the most frequent first. */
export function inventNames(count: number, seed: number): string[] {
  const random = seededRandom(seed);
  const names = new Set<string>();
  while (names.size < count) {
    const name = inventWord(random, wholeBetween(random, 2, 3));
    names.add(name.slice(0, 1).toUpperCase() + name.slice(1));
  }
  return [...names];
}
