/** Texts that no language has, with the frequencies that all languages have. */
import { logNormal, oneOf, type Random, wholeBetween } from './random.ts';
import { inventNames, inventWords } from './vocabulary.ts';
import { zipfRanks } from './zipf.ts';

const WORDS = 200_000;
const NAMES = 100_000;
/** What word counts of newspapers show. */
const EXPONENT = 1.07;
/** News says the same few words again and again: what it is about. */
const TOPIC_WORDS = 24;
const TOPIC_SHARE = 0.18;
const NAME_SHARE = 0.04;

export type Writer = {
  /** A word by its frequency: rank 0 is the commonest. */
  readonly wordOfRank: (rank: number) => string;
  readonly name: (random: Random) => string;
  /** Begins a text about something: its sentences share some rarer words and names. */
  readonly topic: (random: Random) => Topic;
  /** So many words in title case, without a full stop. */
  readonly headline: (random: Random, topic: Topic) => string;
  /** Paragraphs of together at least so many characters. */
  readonly paragraphs: (random: Random, topic: Topic, characters: number) => string[];
};

export type Topic = { readonly words: readonly string[]; readonly names: readonly string[] };

/** Makes the vocabulary, which takes a second, and a writer over it. */
export function openWriter(seed: number): Writer {
  const words = inventWords(WORDS, seed);
  const names = inventNames(NAMES, seed + 1);
  const rank = zipfRanks(WORDS, EXPONENT);
  const nameRank = zipfRanks(NAMES, EXPONENT);
  const wordOfRank = (at: number) => words[at] ?? '';
  const name = (random: Random) => names[nameRank(random)] ?? '';
  const topic = (random: Random): Topic => ({
    words: Array.from({ length: TOPIC_WORDS }, () => wordOfRank(rank(random))),
    names: Array.from({ length: 5 }, () => name(random)),
  });
  const token = (random: Random, { words: own, names: people }: Topic): string => {
    const chance = random();
    if (chance < NAME_SHARE) return random() < 0.7 ? oneOf(random, people) : name(random);
    if (chance < NAME_SHARE + TOPIC_SHARE) return oneOf(random, own);
    return wordOfRank(rank(random));
  };
  return {
    wordOfRank,
    name,
    topic,
    headline: (random, about) =>
      Array.from({ length: wholeBetween(random, 6, 12) }, () =>
        capitalised(token(random, about)),
      ).join(' '),
    paragraphs: (random, about, characters) => {
      const made: string[] = [];
      for (let length = 0; length < characters; ) {
        const paragraph = writeParagraph(random, () => token(random, about));
        made.push(paragraph);
        length += paragraph.length + 2;
      }
      return made;
    },
  };
}

function writeParagraph(random: Random, token: () => string): string {
  const sentences = Array.from({ length: wholeBetween(random, 1, 3) }, () =>
    writeSentence(random, token),
  );
  return sentences.join(' ');
}

function writeSentence(random: Random, token: () => string): string {
  const length = Math.min(45, Math.max(5, Math.round(logNormal(random, 20, 0.45))));
  let sentence = capitalised(token());
  for (let made = 1; made < length; made += 1) {
    sentence += (random() < 0.06 ? ', ' : ' ') + token();
  }
  return `${sentence}.`;
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
