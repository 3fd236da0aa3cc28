/**
 * A process of its own that asks for pages at random moments, so many a second on average, whether or not
 * earlier ones have been answered (an open loop: a slow server is not spared). A page's time runs from the
 * moment it was meant to be asked for to the last byte of the answer.
 */
import { Agent, get } from 'node:http';
import { type Random, seededRandom } from '../corpus/random.ts';

export type LoadPlan = {
  readonly origin: string;
  readonly pages: readonly { readonly kind: string; readonly path: string }[];
  readonly perSecond: number;
  readonly seconds: number;
  readonly seed: number;
  readonly headers?: Readonly<Record<string, string>>;
};

export type PageTime = {
  readonly kind: string;
  /** On the wall clock. */
  readonly meantAt: number;
  readonly milliseconds: number;
  /** 0: there was no answer. */
  readonly status: number;
  /** What a page should hold: the least characters seen tell whether empty pages were measured. */
  readonly characters: number;
};

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

async function load(plan: LoadPlan): Promise<PageTime[]> {
  const random = seededRandom(plan.seed);
  const begin = performance.now() + 200;
  const asked: Promise<PageTime>[] = [];
  for (let at = 0; at < plan.seconds * 1000; at += gap(random, plan.perSecond)) {
    const page = plan.pages[Math.floor(random() * plan.pages.length)];
    if (page === undefined) break;
    await new Promise((resolve) =>
      setTimeout(resolve, Math.max(0, begin + at - performance.now())),
    );
    asked.push(ask(plan, page, begin + at));
  }
  return Promise.all(asked);
}

/** Milliseconds to the next page of people who do not know of each other. */
function gap(random: Random, perSecond: number): number {
  return (-Math.log(1 - random()) * 1000) / perSecond;
}

function ask(
  { origin, headers = {} }: LoadPlan,
  { kind, path }: { kind: string; path: string },
  meant: number,
): Promise<PageTime> {
  return new Promise((resolve) => {
    const meantAt = performance.timeOrigin + meant;
    const request = get(`${origin}${path}`, { agent, headers }, (response) => {
      let characters = 0;
      response.on('data', (bytes: Buffer) => {
        characters += bytes.length;
      });
      response.on('end', () => {
        const milliseconds = performance.now() - meant;
        resolve({ kind, meantAt, milliseconds, status: response.statusCode ?? 0, characters });
      });
    });
    request.on('error', () => {
      const milliseconds = performance.now() - meant;
      resolve({ kind, meantAt, milliseconds, status: 0, characters: 0 });
    });
  });
}

if (process.send !== undefined) {
  process.once('message', async (plan: LoadPlan) => {
    process.send?.(await load(plan), () => process.exit());
  });
}
