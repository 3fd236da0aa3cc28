import { LETTER, SPACE, unitKind } from './unit-kinds.ts';

/** Whether one stands in quotation marks while reading a paragraph; marks that never close hold to its end. */
export class QuoteState {
  #double = false;
  #single = false;

  get isOpen(): boolean {
    return this.#double || this.#single;
  }

  get isSingle(): boolean {
    return this.#single;
  }

  /** Takes the mark at a place. */
  read(text: string, at: number): void {
    const mark = text.charAt(at);
    if ('"“”„«»'.includes(mark)) this.#readDouble(mark);
    else if ("'‘’‚‹›".includes(mark)) this.#readSingle(text, at, mark);
  }

  #readDouble(mark: string): void {
    // A German “ closes what „ opened; other languages open with it.
    if (mark === '"') this.#double = !this.#double;
    else if ('„«'.includes(mark)) this.#double = true;
    else if (mark === '“') this.#double = !this.#double;
    else this.#double = false;
  }

  #readSingle(text: string, at: number, mark: string): void {
    if ('‘‚‹'.includes(mark)) this.#single = true;
    else if (this.#single) this.#single = unitKind(text, at + 1) === LETTER;
    else if (mark === "'") this.#single = opens(text, at);
  }
}

function opens(text: string, at: number): boolean {
  const before = at === 0 ? SPACE : unitKind(text, at - 1);
  return before === SPACE && unitKind(text, at + 1) === LETTER;
}
