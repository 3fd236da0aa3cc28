/**
 * Learns when an article joins a story and when two stories are one: `node training/stories/train-decisions.ts --set coarse=UCI.jsonl
 * --set events=ECB.jsonl --set among=BASIL.jsonl --haystack NEWS.jsonl ... > src/stories/grouping/decisions/models.json`. Each round tells the sets with
 * what was learned in the rounds before, since a decision is only ever asked about stories that earlier ones have made.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readEdition } from '../../eval/stories/edition/read-edition.ts';
import { goldGroups } from '../../eval/stories/edition/score-placing.ts';
import { type GoldText, readSet } from '../../eval/stories/read-set.ts';
import { MODELS } from '../../src/stories/grouping/decisions/models.ts';
import { FEATURES } from '../../src/stories/grouping/vectors/compare-rows.ts';
import { collectPairs, type LabelledPair } from './collect-pairs.ts';
import { fitSigned, type Sign } from './fit-signed.ts';

const ROUNDS = 3;
/** Sets weigh the same, however many pairs they have: so much for what is one, divided by how often it is. */
const SET_WEIGHT = 1000;
const FEWEST_SAME = 20;

const { values } = parseArgs({
  options: {
    set: { type: 'string', multiple: true, default: [] },
    haystack: { type: 'string', multiple: true, default: [] },
  },
});
const SETS: readonly LearnedSet[] = [
  ...values.set.flatMap(readOne),
  {
    weight: 0.4,
    texts: readSet(
      fileURLToPath(new URL('../../eval/stories/invented/open.jsonl', import.meta.url)),
    ),
  },
  { weight: 0.8, texts: await readSample() },
];

type LearnedSet = { readonly weight: number; readonly texts: readonly GoldText[] };

type Model = 'placeText' | 'placeHeadline' | 'mergeText' | 'mergeHeadline';
const models: readonly Model[] = ['placeText', 'placeHeadline', 'mergeText', 'mergeHeadline'];
const HEADLINES_ONLY = FEATURES.indexOf('only headlines');

const collected: { pairs: readonly LabelledPair[]; weight: number }[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  for (const { texts, weight } of SETS) {
    collected.push({ pairs: collectPairs(texts, HEADLINES_ONLY), weight: weight / ROUNDS });
  }
  for (const model of models) MODELS[model] = learn(model);
  console.error(
    `round ${round + 1}: ${collected.reduce((sum, { pairs }) => sum + pairs.length, 0)} pairs`,
  );
}
console.log(
  JSON.stringify(
    Object.fromEntries(models.map((model) => [model, rounded(MODELS[model])])),
    null,
    2,
  ),
);

/** A set as it is, without its times, and by its headlines alone: what is missing must be learned too. */
function readOne(named: string): LearnedSet[] {
  const [kind, file = ''] = named.split('=');
  if (kind === 'coarse') {
    const texts = readSet(file);
    return [
      { weight: 2, texts },
      { weight: 1, texts: texts.map((text) => ({ ...text, time: null })) },
    ];
  }
  const texts =
    kind === 'among' ? readSet(file, { haystack: values.haystack, redate: true }) : readSet(file);
  const headlines = readSet(file).map((text) => ({ ...text, text: '' }));
  return [
    { weight: 1, texts },
    { weight: 0.3, texts: headlines },
  ];
}

/** The sample edition, which is told right by hand-made gold. */
async function readSample(): Promise<GoldText[]> {
  const { articles, stories } = await readEdition();
  const golds = goldGroups(stories);
  return articles.map(({ name, text }) => ({ ...text, name, gold: golds.get(name) ?? null }));
}

function learn(model: Model) {
  const isText = model.endsWith('Text');
  const chosen = collected.flatMap(({ pairs, weight }) => {
    const own = pairs.filter(
      ({ kind, isHeadline }) => model.startsWith(kind) && isHeadline !== isText,
    );
    const same = own.filter(({ isSame }) => isSame).length;
    return own.map((pair) => ({
      pair,
      weight: (weight * SET_WEIGHT) / Math.max(same, FEWEST_SAME),
    }));
  });
  return fitSigned(
    {
      width: FEATURES.length,
      rows: chosen.map(({ pair }) => pair.features),
      answers: chosen.map(({ pair }) => pair.isSame),
      weights: chosen.map(({ weight }) => weight),
    },
    FEATURES.map((name) => signOf(name, isText)),
  );
}

/** What is shared speaks for, what differs against; sizes and what is missing may do either. No set of whole texts has hours. */
function signOf(name: (typeof FEATURES)[number], isText: boolean): Sign {
  if (name === 'same half hour' && isText) return null;
  if (['no names', 'no time', 'smaller size', 'larger size', 'only headlines'].includes(name))
    return 0;
  const against = ['days between', 'numbers differ', 'names differ', 'main names missing'];
  return against.includes(name) ? -1 : 1;
}

function rounded({ bias, weights }: { bias: number; weights: readonly number[] }) {
  const short = (value: number) => Math.round(value * 10_000) / 10_000;
  return { bias: short(bias), weights: weights.map(short) };
}
