import { z } from 'zod';

const ids = z.array(z.string()).readonly();
const names = z.record(z.string(), z.string()).readonly();

/** The facts about a story, as sample/README.md describes them. Ids are those of articles. */
export const GoldSchema = z.strictObject({
  happening: z.string().min(1),
  /** Copy to its first original. */
  copies: names,
  ownReports: ids,
  /** A speaker is null when nobody is named. */
  origins: z
    .array(
      z.strictObject({
        claim: z.string(),
        speaker: z.string().nullable(),
        occasion: z.string(),
        carriedBy: ids,
      }),
    )
    .readonly(),
  headlineDropsAttribution: ids,
  headlineNotInText: ids.default([]),
  headlineUnscored: ids.default([]),
  anonymous: z
    .array(z.strictObject({ mention: z.string(), claim: z.string(), carriedBy: ids }))
    .readonly(),
  denials: z
    .array(z.strictObject({ claim: z.string(), speaker: z.string().nullable(), carriedBy: ids }))
    .readonly(),
  /** Speaker to the other words the articles use for them. */
  mentions: z.record(z.string(), ids).readonly().default({}),
  /** The article that carries a correction. */
  correction: z.string().nullable(),
  /** Only where one file tells two look-alike happenings. */
  happenings: z
    .record(z.string(), z.strictObject({ happening: z.string(), articles: ids }))
    .readonly()
    .default({}),
  spansBoth: ids.default([]),
  /** An agency's later report to its earlier one. */
  updates: names.default({}),
  statements: z
    .array(
      z.strictObject({
        article: z.string(),
        content: z.string().min(1),
        speaker: z.string().nullable(),
        form: z.enum(['direct', 'indirect', 'mixed']),
      }),
    )
    .readonly()
    .default([]),
});

export type Gold = Readonly<z.infer<typeof GoldSchema>>;
