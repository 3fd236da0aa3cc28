/** What the other side is told in place of 250; a code of 4xx has it try again later. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly responseCode: number;
  constructor(responseCode: number, words: string) {
    super(words);
    this.responseCode = responseCode;
  }
}
