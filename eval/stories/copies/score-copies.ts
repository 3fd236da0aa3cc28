/**
 * Copies under edits: `node eval/stories/copies/score-copies.ts [--texts FILE.jsonl ...] [--rivals FILE.jsonl ...] [--show]`.
 *
 * Texts are those of the repository (the sample edition's own reports, the statements' gold), or of files of {id, headline, text}
 * a line. A third of them are originals, each run again under each edit; what an edit adds comes from the others, which are never
 * run themselves. Recall: copies told to be a copy or rewrite of the very original. Precision: of all told so. `--rivals`: articles
 * with a `gold` event each, by outlets that report for themselves; the share of an event's pairs told to be copies.
 */
import { parseArgs } from 'node:util';
import { HOUR, MINUTE } from '../../../src/model/time.ts';
import { sampleParagraphs } from '../../../src/newsstand/stories/sample.ts';
import { type Copies, openCopies } from '../../../src/stories/copies/open-copies.ts';
import { scanText } from '../../../src/stories/reading/scan-text.ts';
import { newsroom } from '../../../test/newsroom.ts';
import { goldFolder } from '../../statements/gold-articles.ts';
import { readSet } from '../read-set.ts';
import { seededRandom } from '../seeded-random.ts';
import { EDITS } from './edit-text.ts';

type Text = { readonly headline: string; readonly text: string; readonly language: string | null };

export type EditScores = {
  readonly recall: number;
  readonly precision: number;
  /** Of those found, the share told to be copies, not rewrites. */
  readonly copies: number;
};

export type CopyScores = {
  readonly edits: Readonly<Record<string, EditScores>>;
  /** The share of originals told to be copies or rewrites of one another. */
  readonly originalsCalled: number;
};

/** Shorter texts can't be cut to 15 % and still be told from a chance likeness. */
const LEAST_WORDS = 100;
const START = Date.UTC(2025, 10, 17);

/** Scores the copies of each edit, made of these texts. */
export function scoreCopies(texts: readonly Text[]): CopyScores {
  const random = seededRandom(11);
  const long = texts.filter(({ text }) => text.split(/\s+/).length >= LEAST_WORDS);
  const shuffled = long
    .map((text) => ({ text, rank: random() }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ text }) => text);
  const third = Math.ceil(shuffled.length / 3);
  const donors = shuffled.slice(third);
  const drawn = shuffled.slice(0, third);
  const called = takeOriginals(openCopies(), drawn);
  // Sets of real articles have copies in them.
  const originals = drawn.filter((_, at) => !called.has(at + 1));
  const edits = Object.entries(EDITS).map(([name, edit]) => {
    const copies = originals.map((original, at) => {
      const own = donorFor(donors, at);
      return { headline: own.slice(0, 60), text: edit(original.text, { random, own }) };
    });
    return [name, scoreEdit(originals, copies)] as const;
  });
  return { edits: Object.fromEntries(edits), originalsCalled: called.size / third };
}

/** Two texts that are in no other copy. */
function donorFor(donors: readonly Text[], at: number): string {
  const parts = [2 * at, 2 * at + 1].map((one) => donors[one % donors.length]?.text ?? '');
  return parts.join('\n\n');
}

type Edited = Omit<Text, 'language'>;

function scoreEdit(originals: readonly Text[], copies: readonly Edited[]): EditScores {
  const room = openCopies();
  takeOriginals(room, originals);
  let [right, called, folded] = [0, 0, 0];
  for (const [at, copy] of copies.entries()) {
    const language = originals[at]?.language ?? null;
    const time = START + (originals.length + at) * MINUTE + HOUR;
    const article = { id: 100_000 + at, outlet: 'other', language, time, agencies: [] };
    const { report } = room.take(scanText({ ...copy, language }), article);
    if (report.kind === 'own') continue;
    called += 1;
    if (report.of !== at + 1) continue;
    right += 1;
    if (report.kind === 'copy') folded += 1;
  }
  return { recall: right / copies.length, precision: right / called, copies: folded / right };
}

/** Takes the originals, ids counting from 1; returns those called copies. */
function takeOriginals(room: Copies, originals: readonly Text[]): Set<number> {
  const called = new Set<number>();
  for (const [at, text] of originals.entries()) {
    const { language } = text;
    const time = START + at * MINUTE;
    const article = { id: at + 1, outlet: `outlet ${at % 20}`, language, time, agencies: [] };
    const { report, others } = room.take(scanText(text), article);
    if (report.kind !== 'own') called.add(at + 1);
    for (const one of others) called.add(one.article);
  }
  return called;
}

/** The repository's own texts. */
export function ownTexts(): Text[] {
  const copies = new Set(
    newsroom().sample.stories.flatMap((story) => Object.keys(story.gold.copies)),
  );
  const sample = newsroom().articles.filter((article) => !copies.has(article.id));
  const folders = [
    'english/open',
    'english/closed',
    'languages/de',
    'languages/fr',
    'languages/ru',
  ];
  return [
    ...sample.map((article) => ({
      headline: article.headline,
      text: sampleParagraphs(article).join('\n\n'),
      language: article.outlet.language,
    })),
    ...folders.flatMap(goldFolder).map(({ article }) => ({
      headline: article.headline ?? '',
      text: article.paragraphs.join('\n\n'),
      language: article.language,
    })),
  ];
}

export type RivalScores = {
  readonly pairs: number;
  readonly called: number;
  readonly rate: number;
};

/** How many pairs of one event are told to be copies, of articles that rivals wrote for themselves. */
export function scoreRivals(file: string, show: (line: string) => void): RivalScores {
  const room = openCopies();
  const texts = readSet(file);
  const byGold = new Map<string, number>();
  let called = 0;
  for (const text of texts) {
    const { report } = room.take(scanText(text), text);
    const gold = text.gold ?? text.name;
    byGold.set(gold, (byGold.get(gold) ?? 0) + 1);
    if (report.kind === 'own') continue;
    called += 1;
    const of = texts[report.of - 1];
    show(`${report.kind} ${report.share} ${text.name} ${of?.name}`);
  }
  const pairs = [...byGold.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
  return { pairs, called, rate: called / pairs };
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      texts: { type: 'string', multiple: true },
      rivals: { type: 'string', multiple: true },
      show: { type: 'boolean' },
    },
  });
  for (const file of values.texts ?? ['']) {
    const texts = file === '' ? ownTexts() : readSet(file);
    const { edits, originalsCalled } = scoreCopies(texts);
    console.log(file === '' ? 'texts of the repository' : file, texts.length);
    for (const [name, { recall, precision, copies }] of Object.entries(edits)) {
      const figures = [recall, precision, copies].map((score) => score.toFixed(3).padStart(7));
      console.log(`${name.padEnd(38)}${figures.join('')}`);
    }
    console.log('originals called copies'.padEnd(38), originalsCalled.toFixed(4));
  }
  for (const file of values.rivals ?? []) {
    const show = values.show ? (line: string) => console.log(line) : () => {};
    console.log(file, scoreRivals(file, show));
  }
}
