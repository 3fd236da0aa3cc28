import { z } from '@hono/zod-openapi';
import type { SpeakerLine, SpeakerRecord } from '../../../model/library-statements.ts';
import { ARTICLE_ID } from './ids.ts';
import { TIME, time } from './times.ts';

const SPAN = z
  .object({ start: z.int().openapi({ examples: [1] }), end: z.int().openapi({ examples: [15] }) })
  .readonly();

const KIND = z.enum(['person', 'organisation', 'group', 'unnamed']).openapi({
  description: 'unnamed: somebody whom the article lets speak without a name.',
  examples: ['person'],
});

const KEY = z.string().openapi({
  description: 'Equal for the same person in another article.',
  examples: ['mara quill'],
});

const words = (description: string, example: string | null) =>
  z
    .string()
    .nullable()
    .openapi({ description, examples: [example] });

export const SPEAKER = z
  .object({
    name: z.string().openapi({
      description: 'The fullest name that the article prints; the mention where it prints none.',
      examples: ['Mara Quill'],
    }),
    mention: z.string().openapi({
      description: 'The words that call them here.',
      examples: ['the harbour master'],
    }),
    role: words('As printed.', 'harbour master of Port Selwyn'),
    affiliation: words('The body they belong to, as printed.', 'Port Selwyn'),
    kind: KIND,
    key: KEY.nullable(),
  })
  .openapi('Speaker', {
    title: 'Speaker',
    description: 'To whom a statement is attributed, in one article.',
  });

export const STATEMENT = z
  .object({
    content: z.string().openapi({
      description: 'The words as printed, without the outer quotation marks.',
      examples: ['We saw nothing'],
    }),
    form: z.enum(['direct', 'indirect', 'mixed']).openapi({
      description: 'direct: quoted; indirect: in other words; mixed: partly quoted.',
    }),
    place: z.enum(['headline', 'standfirst', 'body']).openapi({
      description: 'The text that the spans index.',
      examples: ['body'],
    }),
    paragraph: z
      .int()
      .nullable()
      .openapi({ description: 'From 0; null in a headline or a standfirst.', examples: [3] }),
    span: SPAN.openapi({
      description:
        'From the first piece to the last, half-open, in UTF-16 units: of the headline, of the standfirst, or of the paragraphs joined by a blank line.',
    }),
    spans: z.array(SPAN).readonly().openapi({
      description: 'The pieces of a statement that other words break.',
    }),
    attribution: z.enum(['speaker', 'nobody', 'unknown']).openapi({
      description:
        'nobody: the text says that it is said, not by whom; unknown: by whom cannot be told.',
    }),
    speaker: SPEAKER.nullable(),
    via: z
      .array(SPEAKER)
      .readonly()
      .openapi({
        description: 'Those through whom the outlet has it, the nearest to the outlet first.',
        examples: [[]],
      }),
    cue: words('The reporting words.', 'told'),
    venue: words('Where it was said.', 'Channel Nine'),
    addressee: words('To whom it was said.', null),
    time: words('When it was said, as printed.', 'on Tuesday'),
    certainty: z.enum(['firm', 'hedged']),
    hedges: z
      .array(z.string())
      .readonly()
      .openapi({ description: 'The words that hedge.', examples: [[]] }),
    force: z.enum([
      'statement',
      'denial',
      'confirmation',
      'refusal',
      'no reply',
      'threat',
      'demand',
      'prediction',
      'correction',
      'question',
      'attitude',
    ]),
    reasons: z
      .array(z.string())
      .readonly()
      .openapi({
        description: 'How it was found and how its speaker was told, a sentence each.',
        examples: [['The words stand in quotation marks beside “told”.']],
      }),
  })
  .openapi('Statement', {
    title: 'Statement',
    description: 'Words or a proposition attributed to somebody, or pointedly to nobody.',
  });

const PERSON = z
  .object({
    name: z.string().openapi({ examples: ['Mara Quill'] }),
    kind: KIND,
    key: KEY.nullable(),
    mentions: z
      .array(z.string())
      .readonly()
      .openapi({ description: 'All that calls them, each wording once.', examples: [['she']] }),
    roles: z
      .array(z.string())
      .readonly()
      .openapi({ examples: [['harbour master of Port Selwyn']] }),
  })
  .openapi('Person', { title: 'Person', description: 'Somebody whom an article lets speak.' });

export const ARTICLE_STATEMENTS = z
  .object({
    state: z.enum(['found', 'awaited', 'failed']).openapi({
      description: 'awaited: the text as it stands has not been looked through yet.',
    }),
    reason: words('Why nothing could be found, a sentence.', null),
    depth: z.enum(['full', 'speech', 'quotes']).nullable().openapi({
      description:
        'What was looked for in the text’s language: everything; direct and reported speech with speakers; quotations alone.',
    }),
    statements: z
      .array(STATEMENT)
      .openapi({ description: 'In the text’s order, the headline first.' }),
    people: z.array(PERSON),
  })
  .openapi('ArticleStatements', {
    title: 'Statements of an article',
    description: 'Who says what in it.',
  });

const SPEAKER_FIELDS = {
  key: KEY,
  name: z.string().openapi({ examples: ['Mara Quill'] }),
  kind: KIND,
  statementCount: z.int().openapi({ examples: [7] }),
  lastSaidAt: TIME.openapi({ description: 'The time of the newest article that lets them speak.' }),
};

export const SPEAKER_LINE = z.object(SPEAKER_FIELDS).openapi('SpeakerLine', {
  title: 'Speaker, as lists show it',
  description: 'Somebody whom articles of the library let speak.',
});

export const SPEAKER_RECORD = z
  .object({
    ...SPEAKER_FIELDS,
    roles: z
      .array(
        z.object({
          words: z.string().openapi({ examples: ['harbour master of Port Selwyn'] }),
          articleCount: z.int().openapi({ examples: [2] }),
          newestArticleId: ARTICLE_ID,
        }),
      )
      .openapi({ description: 'As printed, one a wording, the newest first.' }),
  })
  .openapi('SpeakerRecord', {
    title: 'Speaker, with roles',
    description: 'Somebody whom articles of the library let speak, with what these call them.',
  });

export function speakerLineShape(line: SpeakerLine): z.infer<typeof SPEAKER_LINE> {
  return { ...line, lastSaidAt: time(line.lastSaidAt) };
}

export function speakerRecordShape(record: SpeakerRecord): z.infer<typeof SPEAKER_RECORD> {
  return { ...speakerLineShape(record), roles: [...record.roles] };
}
