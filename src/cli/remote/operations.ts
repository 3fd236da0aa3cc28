import { z } from 'zod';
import { CommandError } from '../report-trouble.ts';

/** A call of the API, as its own description has it. */
export type Operation = {
  readonly name: string;
  readonly method: string;
  /** Below the API: "/stories/{id}". */
  readonly path: string;
  readonly summary: string;
  /** What stands in its address, by name. */
  readonly fields: ReadonlyMap<string, 'path' | 'query'>;
  /** The content type of its body; null: it takes none. */
  readonly bodyType: string | null;
};

const DOCUMENT = z.object({
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        operationId: z.string(),
        summary: z.string().default(''),
        parameters: z
          .array(z.object({ name: z.string(), in: z.enum(['path', 'query']) }))
          .default([]),
        requestBody: z.object({ content: z.record(z.string(), z.unknown()) }).optional(),
      }),
    ),
  ),
});

/** All calls in the order of the description. Throws CommandError for what describes no API of ours. */
export function operationsIn(document: unknown): Operation[] {
  const read = DOCUMENT.safeParse(document);
  if (!read.success)
    throw new CommandError('The server does not describe its API as Hearsay does.');
  return Object.entries(read.data.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, one]) => ({
      ...{ name: one.operationId, method: method.toUpperCase(), path, summary: one.summary },
      fields: new Map(one.parameters.map((field) => [field.name, field.in])),
      bodyType: Object.keys(one.requestBody?.content ?? {})[0] ?? null,
    })),
  );
}

type Typed = {
  /** "name=value", as typed. */
  readonly fields: readonly string[];
  readonly body: Uint8Array<ArrayBuffer> | null;
};

/** What is to be asked. Throws CommandError where the call takes no such field, or wants one that is missing. */
export function callOf(
  { name, method, path, fields, bodyType }: Operation,
  { fields: typed, body }: Typed,
): [path: string, init: RequestInit] {
  const given = typed.map(readField);
  for (const [field] of given)
    if (!fields.has(field))
      throw new CommandError(
        `${name} takes no ${field}: ${[...fields.keys()].join(', ') || 'it takes nothing in its address'}.`,
        2,
      );
  if (body !== null && bodyType === null) throw new CommandError(`${name} takes no body.`, 2);
  const inPath = new Map(given.filter(([field]) => fields.get(field) === 'path'));
  const whole = path.replace(/\{(\w{1,60})\}/g, (_, field: string) => {
    const value = inPath.get(field);
    if (value === undefined) throw new CommandError(`${name} needs ${field}=…`, 2);
    return encodeURIComponent(value);
  });
  const query = new URLSearchParams(given.filter(([field]) => fields.get(field) === 'query'));
  const headers = body === null || bodyType === null ? {} : { 'content-type': bodyType };
  const init = { method, headers, ...(body !== null && { body }) };
  return [query.size === 0 ? whole : `${whole}?${query}`, init];
}

function readField(typed: string): [name: string, value: string] {
  const equals = typed.indexOf('=');
  if (equals < 1) throw new CommandError(`${typed}: what a call takes is written name=value.`, 2);
  return [typed.slice(0, equals), typed.slice(equals + 1)];
}
