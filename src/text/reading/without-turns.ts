/** Embeddings, overrides and isolates with their ends (UAX 9, section 2). */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * A text without the signs that turn whatever stands after it, or that would end an isolate of ours: for a name among our own
 * words, where it needs none. The marks of direction (LRM, RLM, ALM) stay: they turn nothing else.
 */
export function withoutTurns(text: string): string {
  return text.replace(TURNS, '');
}
