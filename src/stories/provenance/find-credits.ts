import type { StoryArticle } from '../../model/claim.ts';
import type { Place, Words } from '../../model/statement.ts';
import type { OutletNames } from '../claims/origins/relays.ts';
import { mentionWords } from '../claims/speakers/speaker-words.ts';
import { CREDITED_AFTER, CREDITED_BEFORE, isMediaName } from './credit-words.ts';

/** Words of an article that credit another outlet. */
export type Credit = {
  /** The outlet's key where the story has articles of it, else null. */
  readonly outletKey: string | null;
  /** As printed. */
  readonly name: string;
  readonly words: Words;
};

const MOST_CREDITS = 40;
/** A longer text is read up to here. */
const LONGEST_TEXT = 120_000;

/** The outlets that an article credits, each with the first words that do; in the text's order. */
export function findCredits(article: StoryArticle, outlets: OutletNames): Credit[] {
  const found = [...creditsInStatements(article, outlets), ...creditsInText(article, outlets)];
  const byName = new Map<string, Credit>();
  for (const credit of found) {
    const key = credit.outletKey ?? mentionWords(credit.name).join(' ');
    if (credit.outletKey !== article.outletKey && !byName.has(key)) byName.set(key, credit);
  }
  return [...byName.values()].slice(0, MOST_CREDITS);
}

/** "told CNN": where it was said, to whom, and through whom the outlet has it. */
function creditsInStatements(article: StoryArticle, outlets: OutletNames): Credit[] {
  return (article.found?.statements ?? []).slice(0, 300).flatMap((statement) => {
    const { venue, addressee, via, speaker } = statement;
    // "the editor of TV Rain" speaks, and TV Rain is not credited by it.
    const bodies = [...via, speaker].flatMap((one) => (one?.kind === 'organisation' ? one : []));
    const mentions = [venue, addressee, ...bodies.map(({ mention }) => mention)];
    const certain = mentions.flatMap((words) => (words ? creditIn(words, outlets) : []));
    return certain;
  });
}

const CAPITALS = /\p{Lu}[^ \u00a0]{0,40}(?:[ \u00a0]\p{Lu}[^ \u00a0]{0,40}){0,6}/gu;

/** "the Norrland newspaper Morgen-Tagblatt", "Aldmere's Channel Nine News" */
function creditIn(words: Words, outlets: OutletNames): Credit[] {
  const whole = outlets(words.text);
  if (whole !== null) return [{ outletKey: whole, name: words.text, words }];
  const runs = words.text.slice(0, 300).match(CAPITALS) ?? [];
  const named = runs.map((run) => outletIn(run, outlets)).find((one) => one !== null);
  return named ? [{ ...named, words }] : [];
}

function creditsInText(article: StoryArticle, outlets: OutletNames): Credit[] {
  const texts: [Place, string][] = [
    ['body', article.paragraphs.join('\n\n').slice(0, LONGEST_TEXT)],
    ['headline', article.headline.slice(0, 1000)],
    ['standfirst', (article.standfirst ?? '').slice(0, 4000)],
  ];
  return texts.flatMap(([place, text]) => [
    ...matchesOf(CREDITED_AFTER, text, { place, nameAt: 2 }, outlets),
    ...matchesOf(CREDITED_BEFORE, text, { place, nameAt: 1 }, outlets),
  ]);
}

function matchesOf(
  pattern: RegExp,
  text: string,
  { place, nameAt }: { place: Place; nameAt: number },
  outlets: OutletNames,
): Credit[] {
  const credits: Credit[] = [];
  for (const match of text.matchAll(pattern)) {
    const name = outletIn(match[nameAt] ?? '', outlets);
    if (name === null) continue;
    const span = { start: match.index, end: match.index + match[0].length };
    credits.push({ ...name, words: { text: match[0], place, span } });
    if (credits.length >= MOST_CREDITS) break;
  }
  return credits;
}

/** The outlet that a run of capitals names: one of the story's first, all of the run before its parts. */
function outletIn(run: string, outlets: OutletNames): Omit<Credit, 'words'> | null {
  const names = partsOf(run);
  for (const name of names) {
    const outletKey = outlets(name);
    if (outletKey !== null) return { outletKey, name };
  }
  const other = names.find(isOtherOutlet);
  return other === undefined ? null : { outletKey: null, name: other };
}

/** All runs of neighbouring words, the longest first. */
function partsOf(run: string): string[] {
  const words = run.split(/[ \u00a0]/u);
  const parts: string[] = [];
  for (let length = words.length; length > 0; length -= 1) {
    for (let from = 0; from + length <= words.length; from += 1) {
      const part = words.slice(from, from + length).join(' ');
      parts.push(part.replace(/['’]s$|[.,]$/u, ''));
    }
  }
  return parts;
}

/** Of an outlet that the story has nothing of: all capitals, no sentence's end or owner within. */
function isOtherOutlet(name: string): boolean {
  const isCapital = name.split(' ').every((word) => /^\p{Lu}/u.test(word));
  if (!isCapital || /[.!?] |['’]s /u.test(name)) return false;
  return isMediaName(mentionWords(name));
}
