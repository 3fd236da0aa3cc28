import type { ZodObject, z } from 'zod';
import type { ApiClient } from '../client/open-client.ts';

/** What an assistant may ask of Hearsay, by one call or a few of the API, in the name of whoever's token it holds. */
export type Tool<Shape extends ZodObject = ZodObject> = {
  /** As MCP wants it: letters, digits and "_". */
  readonly name: string;
  readonly title: string;
  /** What it gives and when to use it, for the assistant. */
  readonly description: string;
  readonly input: Shape;
  /** Whether it changes something; such tools are only there where the token may. */
  readonly changes: boolean;
  readonly run: (client: ApiClient, asked: z.infer<Shape>) => Promise<ToolAnswer>;
};

/** What is found, or why it is not, as the API says it. */
export type ToolAnswer =
  | { readonly kind: 'found'; readonly value: unknown }
  | { readonly kind: 'refused'; readonly message: string };

/** Keeps a tool's input and what it runs on together for the compiler. */
export function tool<Shape extends ZodObject>(one: Tool<Shape>): Tool<Shape> {
  return one;
}

/** The answer of one call of the API. `shape` leaves out what an assistant has no use for: each word it reads costs. */
export function answerOf<Data, Shaped>(
  { data, error }: { readonly data?: Data | undefined; readonly error?: unknown },
  shape: (data: Data) => Shaped,
): ToolAnswer {
  if (data !== undefined) return { kind: 'found', value: shape(data) };
  return { kind: 'refused', message: messageIn(error) };
}

function messageIn(error: unknown): string {
  const inner =
    typeof error === 'object' && error !== null && 'error' in error ? error.error : error;
  const message =
    typeof inner === 'object' && inner !== null && 'message' in inner ? inner.message : inner;
  return typeof message === 'string' ? message : 'Hearsay did not answer that call.';
}
