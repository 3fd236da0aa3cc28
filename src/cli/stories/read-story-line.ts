import { z } from 'zod';
import { datelineOf } from '../../articles/furniture/dateline-of.ts';
import type { StoryText } from '../../model/story.ts';
import { DAY, type Millis } from '../../model/time.ts';
import { readDate } from '../../text/read-date.ts';
import { recogniseLanguage } from '../../text/recognise-language.ts';

/** An article of a file, under the id that the file gives it. */
export type StoryLine = {
  readonly id: string | number;
  readonly text: Omit<StoryText, 'id'>;
};

export type StoryLineRead =
  | { readonly kind: 'article'; readonly line: StoryLine }
  /** `reason` is a sentence for who typed the command. */
  | { readonly kind: 'failed'; readonly reason: string };

const words = z.string().nullish();

/** What is not needed to tell stories may be wrong or absent: it costs no article. */
const told = z.string().nullish().catch(null);

const LINE = z
  .object({
    id: z.union([z.string(), z.number()]),
    headline: words,
    text: words,
    /** As `hearsay export` writes texts. */
    paragraphs: z.array(z.string()).nullish(),
    outlet: told,
    published: told,
    language: told,
  })
  .refine((line) => (line.headline ?? '').trim() !== '' || bodyOf(line).trim() !== '', {
    error: 'it has neither a headline nor a text',
  });

/** Reads a line of a file of articles; `now` bounds the dates that are believed. */
export function readStoryLine(line: string, now: Millis): StoryLineRead {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return { kind: 'failed', reason: `It is not JSON: ${messageOf(error)}.` };
  }
  const parsed = LINE.safeParse(value);
  if (parsed.success) return { kind: 'article', line: lineOf(parsed.data, now) };
  const [issue] = parsed.error.issues;
  const where = issue?.path.join('.') || 'the line';
  return { kind: 'failed', reason: `It is no article: ${where}: ${issue?.message ?? ''}.` };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

type Body = {
  readonly text?: string | null | undefined;
  readonly paragraphs?: readonly string[] | null | undefined;
};

function bodyOf({ text, paragraphs }: Body): string {
  return paragraphs?.length ? paragraphs.join('\n\n') : (text ?? '');
}

/** Enough to be sure of the language. */
const LANGUAGE_SAMPLE = 2_000;

function lineOf(line: z.infer<typeof LINE>, now: Millis): StoryLine {
  const { id, headline, outlet, published, language } = line;
  const body = bodyOf(line);
  const sample = body.trim() === '' ? (headline ?? '') : body.slice(0, LANGUAGE_SAMPLE);
  return {
    id,
    text: {
      headline: (headline ?? '').trim(),
      text: body,
      language: language ?? recogniseLanguage(sample),
      outlet: outlet ?? null,
      time: believed(published ? readDate(published) : null, now),
      agencies: datelineOf(body)?.agencies ?? [],
    },
  };
}

/** Before this, times are programs' zeros; and clocks run ahead by less than a day. */
const FIRST_BELIEVED: Millis = 365 * DAY;

function believed(time: Millis | null, now: Millis): Millis | null {
  return time !== null && (time >= FIRST_BELIEVED || time < 0) && time <= now + DAY ? time : null;
}
