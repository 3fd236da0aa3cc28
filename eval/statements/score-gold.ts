/**
 * Statements scored on everything there is gold for in the repository, and on PolNeAR where its file is named:
 * `node eval/statements/score-gold.ts [--polnear FILE] [--list FOLDER]`; --list says what was missed, added and
 * wrongly credited in one folder's articles (never look at english/closed or languages/…/closed when making rules).
 */
import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { attributionsIn, findStatements } from '../../src/statements/find-statements.ts';
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

/** By folder: "english.open", "languages.de.closed", "training" (which the network has learned from), "sample". */
export function scoreGold(): GoldScores {
  return Object.fromEntries(
    [...folders()].map(([name, articles]) => [name, scoreStatements(articles, findStatements)]),
  );
}

export function scorePolnear(file: string): AttributionScores {
  return scoreAttributions(readPolnear(file), (text) =>
    attributionsIn(readText(joinLines(text), 'en'), 'polnear'),
  );
}

function folders(): Map<string, readonly GoldArticle[]> {
  const languages = readdirSync(new URL('languages/', import.meta.url)).sort();
  const names = ['english', ...languages.map((language) => `languages/${language}`)].flatMap(
    (name) => [`${name}/open`, `${name}/closed`],
  );
  const all = new Map<string, readonly GoldArticle[]>();
  for (const name of names) all.set(name.replaceAll('/', '.'), goldFolder(name));
  all.set('training', goldFolder('../../training/statements/articles'));
  return all.set('sample', goldOfSample());
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
