import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ownTexts, scoreCopies } from './copies/score-copies.ts';
import { scoreHeadlines } from './headlines/score-headlines.ts';
import { METHODS, type Method } from './methods.ts';
import { readSet } from './read-set.ts';
import { scoreInvented } from './score-invented.ts';
import { scoreSampleStories } from './score-sample-stories.ts';
import { scoreGrouping } from './score-stories.ts';

/** Everything about stories that can be scored with what is in the repository. All from 0 to 1, more is better. */
export async function storyScores() {
  return {
    sample: await scoreSampleStories(),
    invented: scoreInvented(hearsay()),
    headlines: scoreHeadlines(),
    copies: copyScores(),
  };
}

function hearsay(): Method {
  const { hearsay: method } = METHODS;
  if (method === undefined) throw new Error('Hearsay is no method');
  return method;
}

/** Over all edits of a script: the worst, since one that is missed is missed by everybody who edits so. */
function copyScores() {
  const { edits, originalsCalled } = scoreCopies(ownTexts());
  const all = Object.values(edits);
  const least = (figures: readonly number[]) => Math.min(...figures);
  return {
    leastRecall: least(all.map(({ recall }) => recall)),
    leastPrecision: least(all.map(({ precision }) => precision)),
    originals: 1 - originalsCalled,
  };
}

const SETS = ['uci-dev', 'ecb-dev', 'basil-dev'];

/** The sets that lie outside, in a folder; BASIL in a haystack of other articles too, where there are files of them. */
export function setScores(folder: string, haystack: readonly string[]) {
  const scores: Record<string, object> = {};
  for (const name of SETS) {
    const file = join(folder, `${name}.jsonl`);
    if (!existsSync(file)) continue;
    scores[name] = scoresOf(readSet(file));
    if (name !== 'basil-dev' || haystack.length === 0) continue;
    scores['basil-dev in a haystack'] = scoresOf(readSet(file, { haystack, redate: true }));
  }
  return scores;
}

function scoresOf(texts: ReturnType<typeof readSet>) {
  const { stories, movedPerArticle } = scoreGrouping(texts, hearsay()(texts));
  return { b3: stories.bcubed.f1, pairs: stories.pairs.f1, notMoved: 1 - movedPerArticle };
}
