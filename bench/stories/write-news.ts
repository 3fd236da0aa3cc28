import type { StoryText } from '../../src/model/story.ts';
import { DAY } from '../../src/model/time.ts';
import { oneOf, type Random, seededRandom } from '../corpus/random.ts';
import { openWriter, type Topic, type Writer } from '../corpus/write-text.ts';

const START = Date.UTC(2026, 0, 1);
const WINDOW = 30 * DAY;
/** Some 320 words. */
const CHARACTERS = 1_950;
/** So many of a hundred articles begin a story, and so many are another's text with a word or two changed. */
const NEW_STORIES = 40;
const COPIES = 20;
/** Stories that others still write about, and texts that may still be run again. */
const ALIVE = 400;
const OUTLETS = 250;

/** A stream of invented news, the same for the same seed: `total` articles spread over thirty days. */
export function openNews(total: number, seed = 11): { readonly next: () => StoryText } {
  const writer = openWriter(seed);
  const random = seededRandom(seed + 1);
  const topics: Topic[] = [];
  const recent: StoryText[] = [];
  let written = 0;
  const next = (): StoryText => {
    written += 1;
    const time = START + Math.floor((written / total) * WINDOW);
    const place = { id: written, time, outlet: `outlet ${Math.floor(random() * OUTLETS)}` };
    const source = random() * 100 < COPIES && recent.length > 0 ? oneOf(random, recent) : null;
    if (source !== null) {
      const text = `${source.text} ${writer.wordOfRank(Math.floor(random() * 5000))}.`;
      return { ...source, ...place, text };
    }
    const text = writeText({ writer, random, topic: chooseTopic(writer, random, topics) }, place);
    keep(recent, text);
    return text;
  };
  return { next };
}

function chooseTopic(writer: Writer, random: Random, topics: Topic[]): Topic {
  if (topics.length > 0 && random() * 100 >= NEW_STORIES) return oneOf(random, topics);
  const topic = writer.topic(random);
  keep(topics, topic);
  return topic;
}

type Maker = { readonly writer: Writer; readonly random: Random; readonly topic: Topic };

function writeText(
  { writer, random, topic }: Maker,
  place: { id: number; time: number; outlet: string },
): StoryText {
  const headline = writer.headline(random, topic);
  const text = writer.paragraphs(random, topic, CHARACTERS).join('\n\n');
  return { ...place, headline, text, language: 'en', agencies: [] };
}

function keep<Value>(values: Value[], value: Value): void {
  values.push(value);
  if (values.length > ALIVE) values.shift();
}
