import { z } from 'zod';

/** A headline, and what is known of it against its text; null: nobody has looked. */
const headline = {
  headline: z.string(),
  verdict: z.enum(['supported', 'attribution dropped', 'not in the text']).nullable(),
  /** To whom the text attributes it; null: to nobody. */
  speaker: z.string().nullable(),
};

/** An article as it is told of elsewhere. */
const article = z.object({
  id: z.number(),
  ...headline,
  outlet: z.string(),
  /** The outlet's page; null: there is none. */
  url: z.string().nullable(),
  language: z.string().nullable(),
  /** ISO 8601: when it came out, as far as that can be believed. */
  at: z.string(),
});

/** By which of the reader's rules it concerns them. */
const rule = z.object({
  id: z.number(),
  does: z.enum(['follow', 'save']),
  kind: z.enum(['story', 'person', 'outlet', 'subject', 'phrase', 'search']),
  name: z.string(),
});

const facts = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('story moved'),
    rule,
    story: z.object({ id: z.number(), ...headline }),
    /** Reports that are new in it, the newest first; of many the first few. */
    articles: z.array(article),
    articleCount: z.number(),
    /** Statements in them that say what nobody said before. */
    newStatements: z.number(),
  }),
  z.object({
    kind: z.literal('claim denied'),
    rule,
    story: z.object({ id: z.number(), ...headline }),
    claim: z.object({
      id: z.number(),
      state: z.enum(['disputed', 'corrected or withdrawn']),
      /** What is claimed, as it is printed, and by whom; null: by nobody named. */
      words: z.string(),
      speaker: z.string().nullable(),
      outlet: z.string(),
      /** Who denies it; null: nobody named. */
      deniedBy: z.string().nullable(),
      outletCount: z.number(),
      originCount: z.number(),
    }),
  }),
  z.object({
    kind: z.literal('rule matched'),
    /** The first is why it is told; others touch it, too. */
    rules: z.array(rule).min(1),
    article,
    story: z.number().nullable(),
  }),
  z.object({
    kind: z.literal('feed silent'),
    feed: z.object({ id: z.number(), name: z.string() }),
    /** errors: it does not answer. gone: it said that it is no more. */
    cause: z.enum(['nothing new', 'errors', 'gone']),
    /** For how many it had been silent when that was found. */
    days: z.number(),
    /** Between days with something new, as a rule; null: it is not that. */
    usualDays: z.number().nullable(),
  }),
  z.object({
    kind: z.literal('top story'),
    story: z.object({ id: z.number(), ...headline }),
    /** It came first on the reader's front page; else so many titles carry it. */
    isFirst: z.boolean(),
    outletCount: z.number(),
    /** Articles in it that are no copies. */
    reportCount: z.number(),
  }),
]);

/** What happened, as it is kept: enough to tell it without asking the library again, so that it is told alike each time. */
export type HappeningFacts = z.infer<typeof facts>;
export type ToldArticle = z.infer<typeof article>;
/** A headline of a story or of an article. */
export type ToldHeadline = Pick<ToldArticle, 'headline' | 'verdict' | 'speaker'>;
export type ToldRule = z.infer<typeof rule>;

/** Null: they cannot be read. */
export function readFacts(json: string): HappeningFacts | null {
  try {
    return facts.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    // One damaged row must not keep the others.
    return null;
  }
}
