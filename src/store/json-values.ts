/** Reading columns of JSON: what is not as this room writes it counts as absent. */

/** What a column holds; null where it is no JSON: one damaged article must not take a page of them away. */
export function fromJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

export function toText(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** The parts that can be read, in order; empty for what is no list. */
export function listOf<Part>(value: unknown, toPart: (part: unknown) => Part | null): Part[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((part: unknown) => {
    const read = toPart(part);
    return read === null ? [] : [read];
  });
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
