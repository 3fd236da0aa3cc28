import { z } from 'zod';
import type { Jar } from './cookie-jar.ts';

/** What shows an outlet that a reader pays: it lies sealed in the library and is read nowhere but here. */
export type TitleSecret = z.infer<typeof SECRET>;

const word = (longest: number) => z.string().min(1).max(longest);

/** What may stand in a header's value: no line break, so that no other header follows. */
const inHeader = (longest: number) => word(longest).regex(/^[\x20-\x7e\x80-\xff]+$/);

/** RFC 9110, 5.6.2. */
const headerName = z.string().regex(/^[!#$%&'*+\-.^_`|~A-Za-z0-9]{1,80}$/);

/** Headers that say how the question travels, and not who asks. */
const OF_THE_WAY = new Set(
  'host connection content-length content-type transfer-encoding te trailer upgrade expect keep-alive proxy-authorization accept accept-encoding user-agent cookie range if-none-match if-modified-since'.split(
    ' ',
  ),
);

const SECRET = z.discriminatedUnion('way', [
  z.strictObject({ way: z.literal('basic'), name: z.string().max(500), password: word(1_000) }),
  z.strictObject({
    way: z.literal('header'),
    name: headerName.refine((name) => !OF_THE_WAY.has(name.toLowerCase())),
    value: inHeader(8_000),
  }),
  z.strictObject({ way: z.literal('cookie'), cookies: inHeader(8_000) }),
  z.strictObject({
    way: z.literal('form'),
    /** The page with the form. */
    page: z.url({ protocol: /^https?$/ }).max(2_000),
    name: word(500),
    password: word(1_000),
    /** Where the form does not say it: what its fields are called. Null: as they are found. */
    nameField: z.string().max(200).nullable(),
    passwordField: z.string().max(200).nullable(),
    /** Sent along, beside what the form itself has. */
    fields: z.array(z.strictObject({ name: word(200), value: z.string().max(2_000) })).max(20),
    /** The button's name; null: the first. */
    button: z.string().max(200).nullable(),
  }),
]);

/** Null: it is none, or it holds what no header may. */
export function titleSecret(value: unknown): TitleSecret | null {
  const read = SECRET.safeParse(value);
  return read.success ? read.data : null;
}

const JAR = z.array(
  z.strictObject({
    ...{ name: z.string(), value: z.string(), host: z.string(), path: z.string() },
    ...{ isForBelow: z.boolean(), isSecure: z.boolean(), expiresAt: z.number().nullable() },
  }),
);

/** Null: it is none, so that the form is filled in anew. */
export function readJar(value: unknown): Jar | null {
  const read = JAR.safeParse(value);
  return read.success ? read.data : null;
}
