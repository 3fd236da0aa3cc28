/** What desks do to a text they run: each a way to make a copy of it, the same one for the same numbers. */

/** Numbers from 0 up to 1. */
export type Random = () => number;

type Edit = (text: string, hand: Hand) => string;

/** What an edit may use beside the text. */
export type Hand = {
  readonly random: Random;
  /** Another text that nobody else has, for what is added. */
  readonly own: string;
};

/** By name. The first eight are those that scores are set for. */
export const EDITS: Readonly<Record<string, Edit>> = {
  'headline changed': (text) => text,
  'cut to 35 %': (text) => cutTo(text, 0.35),
  'cut to 15 %': (text) => cutTo(text, 0.15),
  'own text added (+150 %)': (text, { own }) =>
    `${text}\n\n${takeWords(own, 1.5 * wordsOf(text).length)}`,
  '10 % of words changed': (text, hand) => changeWords(text, 0.1, hand),
  '20 % of words changed': (text, hand) => changeWords(text, 0.2, hand),
  'paragraphs dropped, reordered': (text, { random }) => dropAndReorder(text, random),
  'a quarter inside a longer piece': (text, { own }) => quarterInside(text, own),
  'middle third only': (text) => middleThird(text),
  'quotation marks changed': (text) => changeQuotes(text),
  'quotation marks dropped': (text) => text.replace(/[“”„«»"]/g, ''),
  'punctuation changed': (text) => text.replace(/[,;–—-]/g, ' ').replace(/\. /g, '.  '),
  'dateline added': (text) => `PORT SELWYN, Monday (CPA) – ${text}`,
  'spelling changed': changeSpelling,
  'numbers corrected': (text) => text.replace(/\d/g, (digit) => String((Number(digit) + 3) % 10)),
  'letters in capitals': (text) => text.toUpperCase(),
  'paragraphs merged': (text) => text.replace(/\n+/g, ' '),
  'cut to 35 %, 10 % changed, own added': (text, hand) =>
    `${changeWords(cutTo(text, 0.35), 0.1, hand)}\n\n${takeWords(hand.own, 0.3 * wordsOf(text).length)}`,
};

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** Whole paragraphs as long as they last. */
function takeWords(text: string, count: number): string {
  return text
    .split(/(\s+)/)
    .slice(0, 2 * Math.round(count))
    .join('');
}

/** From below, as desks do. */
function cutTo(text: string, share: number): string {
  return takeWords(text, Math.max(share * wordsOf(text).length, 1));
}

function middleThird(text: string): string {
  const parts = text.split(/(\s+)/);
  return parts.slice(parts.length / 3, (2 * parts.length) / 3).join('');
}

function changeWords(text: string, share: number, { random, own }: Hand): string {
  const others = wordsOf(own);
  return text
    .split(/(\s+)/)
    .map((part, at) => {
      if (at % 2 === 1 || random() >= share) return part;
      return others[Math.floor(random() * others.length)] ?? part;
    })
    .join('');
}

/** Every other paragraph, in another order; of a text in one piece every other sentence. */
function dropAndReorder(text: string, random: Random): string {
  const paragraphs = text.split(/\n+/).filter((one) => one !== '');
  const parts = paragraphs.length > 3 ? paragraphs : text.split(/(?<=[.!?。]["”’»]?)\s+/);
  const kept = parts.filter((_, at) => at % 2 === 0).map((part) => ({ part, rank: random() }));
  return kept
    .sort((one, other) => one.rank - other.rank)
    .map(({ part }) => part)
    .join('\n\n');
}

function quarterInside(text: string, own: string): string {
  const count = wordsOf(text).length;
  const parts = text.split(/(\s+)/);
  const first = Math.floor(count / 3) * 2;
  const quarter = parts.slice(first, first + Math.round(count / 4) * 2).join('');
  const around = own.split(/(\s+)/).slice(0, 2 * count);
  const half = Math.floor(around.length / 4) * 2;
  return `${around.slice(0, half).join('')}\n\n${quarter}\n\n${around.slice(half).join('')}`;
}

const MARKS: Readonly<Record<string, string>> = {
  '“': '«',
  '”': '»',
  '"': "'",
  '‘': '“',
  '’': '”',
};

/** Between letters ’ is no quotation mark. */
function changeQuotes(text: string): string {
  return text.replace(/(?<!\p{L})[“”"‘’]|[“”"‘’](?!\p{L})/gu, (mark) => MARKS[mark] ?? mark);
}

function changeSpelling(text: string): string {
  return text
    .replace(/our\b/g, 'or')
    .replace(/is(?=e[ds]?\b|ing\b)/g, 'iz')
    .replace(/\btre\b/g, 'ter')
    .replace(/\bper cent\b/g, 'percent')
    .replace(/ll(?=ed\b|ing\b)/g, 'l');
}
