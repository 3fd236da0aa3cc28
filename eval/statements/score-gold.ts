/**
 * Statements scored on everything there is gold for in the repository, and on PolNeAR where its file is named:
 * `node eval/statements/score-gold.ts [--polnear FILE] [--list FOLDER]`; --list says what was missed, added and
 * wrongly credited in one folder's articles (never look at english/closed or languages/…/closed when making rules).
 */
import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { attributionsIn, findStatements } from '../../src/statements/find-statements.ts';
import type { RawAttribution } from '../../src/statements/raw-attribution.ts';
import { readText } from '../../src/statements/read-text.ts';
import { joinLines } from '../../training/statements/join-lines.ts';
import { type GoldArticle, goldFolder, goldOfSample } from './gold-articles.ts';
import { readPolnear } from './polnear-articles.ts';
import { type AttributionScores, scoreAttributions } from './score-attributions.ts';
import {
  compare,
  isRightSpeaker,
  isWrongPerson,
  type Judged,
  type StatementScores,
  scoreStatements,
} from './score-statements.ts';

export type GoldScores = Readonly<Record<string, StatementScores>>;

/**
 * By set: "english.open", "languages.closed" (the nine languages' few articles together), "training" (which the
 * network has learned from), "sample".
 */
export function scoreGold(): GoldScores {
  return scoreSets({
    'english.open': goldFolder('english/open'),
    'english.closed': goldFolder('english/closed'),
    'languages.open': languages().flatMap((language) => goldFolder(`languages/${language}/open`)),
    'languages.closed': languages().flatMap((language) =>
      goldFolder(`languages/${language}/closed`),
    ),
    training: goldFolder('../../training/statements/articles'),
    sample: goldOfSample(),
  });
}

/** For whoever works on one: "de.open". */
function scoreLanguages(): GoldScores {
  const names = languages().flatMap((language) => [`${language}/open`, `${language}/closed`]);
  return scoreSets(
    Object.fromEntries(
      names.map((name) => [name.replace('/', '.'), goldFolder(`languages/${name}`)]),
    ),
  );
}

function scoreSets(sets: Readonly<Record<string, readonly GoldArticle[]>>): GoldScores {
  return Object.fromEntries(
    Object.entries(sets).map(([name, articles]) => [
      name,
      scoreStatements(articles, findStatements),
    ]),
  );
}

function languages(): string[] {
  return readdirSync(new URL('languages/', import.meta.url)).sort();
}

export function scorePolnear(file: string): AttributionScores {
  return scoreAttributions(readPolnear(file), (text) =>
    attributionsIn(readText(joinLines(text), 'en'), 'polnear').map((one) => signAsCue(text, one)),
  );
}

/**
 * PolNeAR takes for the cue the sign that joins a name and its words, where nothing else does: "MARA QUILL:", "― Mara
 * Quill", and with the reporting word the colon behind it. To us a sign is no reporting word.
 */
function signAsCue(text: string, one: RawAttribution): RawAttribution {
  const cue = one.cue.map(({ start, end }) => ({ start, end: text[end] === ':' ? end + 1 : end }));
  if (cue.length > 0) return { ...one, cue };
  const [source] = one.source;
  if (source === undefined) return one;
  const isLabel = text.charAt(source.end) === ':';
  const dash = /[―—–-]\s?$/u.exec(text.slice(0, source.start).slice(-2));
  const start = isLabel ? source.end : source.start - (dash?.[0].length ?? 0);
  return isLabel || dash !== null ? { ...one, cue: [{ start, end: start + 1 }] } : one;
}

/** For whoever makes rules: what went wrong in each article. */
function list(articles: readonly GoldArticle[]): void {
  for (const article of articles) {
    const { pairs, missed, extra } = compare(article, findStatements);
    console.log(`== ${article.id}`);
    for (const { content, cue, speaker } of missed) {
      console.log(`  missed  ${speaker} | ${cue} | ${content.join(' // ')}`);
    }
    for (const { content, cue, speaker } of extra) {
      console.log(`  extra   ${speaker?.name} | ${cue?.text} | ${content}`);
    }
    for (const pair of pairs) listSpeaker({ ...pair, people: article.gold.people });
  }
}

function listSpeaker(judged: Judged): void {
  if (isRightSpeaker(judged)) return;
  const { gold, found } = judged;
  const verdict = isWrongPerson(judged) ? 'WRONG ' : 'unsure';
  const given = found.speaker?.name ?? found.attribution;
  const wanted = `${gold.speaker ?? gold.attribution} (${gold.mention})`;
  console.log(`  ${verdict}  ${wanted} as ${given} | ${found.content}`);
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { polnear: { type: 'string' }, list: { type: 'string' }, json: { type: 'boolean' } },
  });
  if (values.list !== undefined)
    list(values.list === 'sample' ? goldOfSample() : goldFolder(values.list));
  else {
    const scores = {
      ...scoreGold(),
      ...scoreLanguages(),
      ...(values.polnear ? { polnear: scorePolnear(values.polnear) } : {}),
    };
    if (values.json) console.log(JSON.stringify(scores));
    else
      console.log(
        JSON.stringify(
          scores,
          (_, value) => (typeof value === 'number' ? Math.round(value * 1000) / 1000 : value),
          1,
        ),
      );
  }
}
