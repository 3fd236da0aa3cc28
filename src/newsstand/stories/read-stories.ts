import { z } from 'zod';
import { type Gold, GoldSchema } from './gold.ts';
import { readBlocks } from './read-blocks.ts';
import type { Sample, SampleArticle, SampleOutlet, SampleStory, StoryMinutes } from './sample.ts';
import { type Part, SampleError, type SampleFile, splitParts } from './story-file.ts';

const Outlets = z.array(
  z.strictObject({
    id: z.string().min(1),
    name: z.string().min(1),
    host: z.string().regex(/^[a-z-]{1,60}\.example$/),
    language: z.enum(['en', 'de']),
    country: z.string(),
    kind: z.string(),
    agency: z.boolean(),
    slogan: z.string(),
    furniture: z.string(),
  }),
);

/**
 * The sample edition out of its files, as sample/README.md describes them. Throws SampleError with
 * file and line on the first fault of form; whether the facts hold is for scripts/check-sample.ts.
 */
export function readStories(outlets: SampleFile, stories: readonly SampleFile[]): Sample {
  const known = readOutlets(outlets);
  return { outlets: known, stories: stories.map((file) => readStory(file, known)) };
}

function readOutlets({ file, text }: SampleFile): readonly SampleOutlet[] {
  const read = Outlets.safeParse(readJson(file, 1, text));
  if (!read.success) throw new SampleError(file, 1, z.prettifyError(read.error));
  return read.data;
}

/** The JSON is padded so that the line in the engine's complaint is the line of the file. */
function readJson(file: string, line: number, text: string): unknown {
  try {
    return JSON.parse('\n'.repeat(line - 1) + text);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new SampleError(file, Number(/line (\d{1,6})/.exec(message)?.[1] ?? line), message);
  }
}

function readStory(source: SampleFile, outlets: readonly SampleOutlet[]): SampleStory {
  const { file } = source;
  const slug = file.replace(/^\d+-/, '').replace(/\.md$/, '');
  const parts = splitParts(source);
  const last = parts.at(-1);
  if (last?.name !== 'gold') throw new SampleError(file, 1, 'the last part must be "=== gold"');
  const articles = parts.slice(0, -1).map((part) => readArticle(part, { file, slug, outlets }));
  return { slug, file, articles, gold: readGold(file, last) };
}

function readGold(file: string, part: Part): Gold {
  const text = part.lines.map((line) => line.text).join('\n');
  const read = GoldSchema.safeParse(readJson(file, part.at.number + 1, text));
  if (!read.success) throw new SampleError(file, part.at.number, z.prettifyError(read.error));
  return read.data;
}

type Surroundings = {
  readonly file: string;
  readonly slug: string;
  readonly outlets: readonly SampleOutlet[];
};

function readArticle(part: Part, { file, slug, outlets }: Surroundings): SampleArticle {
  const { header, body } = readHeader(file, part);
  const fail = (fault: string) => new SampleError(file, part.at.number, fault);
  const required = (key: string): string => {
    const value = header.get(key);
    if (value === undefined) throw fail(`${part.name} has no ${key}`);
    return value;
  };
  const outlet = outlets.find((one) => one.id === required('outlet'));
  if (outlet === undefined) throw fail(`no outlet is called ${required('outlet')}`);
  const path = required('url');
  if (!/^\/[a-z0-9/-]{1,200}$/.test(path)) throw fail(`not a path: ${path}`);
  const time = (value: string) => readTime(value) ?? fail(`not "day N HH:MM": ${value}`);
  return {
    id: part.name,
    story: slug,
    outlet,
    headline: required('headline'),
    standfirst: header.get('standfirst') ?? null,
    byline: listed(header.get('byline'), ','),
    section: required('section'),
    at: orThrow(time(required('at'))),
    updatedAt: header.has('updatedAt') ? orThrow(time(required('updatedAt'))) : null,
    url: `http://${outlet.host}${path}`,
    credits: listed(header.get('credits'), '|'),
    copyOf: header.get('copyOf') ?? null,
    changes: listed(header.get('change'), ','),
    agency: header.get('agency') ?? null,
    correction: header.get('correction') ?? null,
    shown: header.has('shown') ? Number(header.get('shown')) : null,
    blocks: readBlocks(file, body),
  };
}

const KEYS = new Set(
  'outlet headline standfirst byline section at url credits copyOf change agency updatedAt correction shown'.split(
    ' ',
  ),
);

/** Header lines reach to the first blank line. */
function readHeader(file: string, part: Part) {
  const header = new Map<string, string>();
  const blank = part.lines.findIndex((line) => line.text === '');
  const end = blank < 0 ? part.lines.length : blank;
  for (const { text, number } of part.lines.slice(0, end)) {
    const [, key = '', value = ''] = /^([A-Za-z]+): (.+)$/.exec(text) ?? [];
    if (!KEYS.has(key)) throw new SampleError(file, number, `not a header line: ${text}`);
    if (header.has(key)) throw new SampleError(file, number, `${key} stands twice`);
    header.set(key, value.trim());
  }
  return { header, body: part.lines.slice(end) };
}

function readTime(value: string): StoryMinutes | null {
  const parts = /^day ([1-5]) ([01]\d|2[0-3]):([0-5]\d)$/.exec(value);
  if (parts === null) return null;
  const [, day, hour, minute] = parts.map(Number);
  return (((day ?? 1) - 1) * 24 + (hour ?? 0)) * 60 + (minute ?? 0);
}

function orThrow(time: StoryMinutes | SampleError): StoryMinutes {
  if (typeof time === 'number') return time;
  throw time;
}

function listed(value: string | undefined, separator: ',' | '|'): readonly string[] {
  return (value ?? '')
    .split(separator)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
