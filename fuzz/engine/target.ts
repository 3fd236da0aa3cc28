/** Something of ours that takes bytes from outside, and what must hold whatever they are. */
export type Target = {
  /** Words that mean something to it. */
  readonly dictionary: readonly string[];
  /** Good inputs to begin with. */
  readonly seeds: readonly Uint8Array[];
  /** Throws where something does not hold; any other error is a finding too. */
  readonly run: (input: Uint8Array) => void | Promise<void>;
};

/** What does not hold, in words that stay the same from input to input. */
export class Broken extends Error {
  override name = 'Broken';
}

export function hold(condition: boolean, words: string): void {
  if (!condition) throw new Broken(words);
}

/** No lone half of a surrogate pair may stand in what is stored: SQLite and JSON change it. */
export function holdText(text: string | null | undefined, what: string): void {
  if (text === null || text === undefined) return;
  hold(text.isWellFormed(), `${what} is well-formed`);
}

/** The same of every text in a value. JSON would not show it: there a half is an escape. */
export function holdTexts(value: unknown, what: string): void {
  if (typeof value === 'string') holdText(value, what);
  else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) holdTexts(part, what);
}

export function holdTime(time: number | null | undefined, what: string): void {
  if (time === null || time === undefined) return;
  hold(Number.isFinite(time) && Math.abs(time) <= 8.64e15, `${what} is a time`);
}

export function holdAddress(address: string | null | undefined, what: string): void {
  if (address === null || address === undefined) return;
  hold(/^https?:\/\//.test(address) && URL.canParse(address), `${what} is a web address`);
  holdText(address, what);
}

const NAMES = Reflect.ownKeys(Object.prototype).length;

/** Nothing that was read may have become a property of every object. */
export function holdPrototypes(): void {
  hold(Reflect.ownKeys(Object.prototype).length === NAMES, 'Object.prototype is as it was');
  for (const key in {}) hold(false, `nothing has the property ${key} by itself`);
}
