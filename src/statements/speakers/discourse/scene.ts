import type { Member } from '../cast/member.ts';

/** By how much a mention a sentence back counts less. Like the weights below, tuned on gold and on GUM's pronouns. */
const FADING = 0.4;
/** Of two mentions the weaker counts so much beside the stronger: the last named comes to mind first. */
const REPEATED = 0.1;
/** What it adds to be named as often as anybody in the text. */
const OFTEN = 0.8;
/** Members remembered; nobody is called "he" over more. */
const MOST_RECENT = 14;

type Presence = { readonly member: Member; weight: number; sentence: number };

/** Who is present to a reader's mind at a place in the text, and how much. */
export class Scene {
  /** The last mentioned first. */
  #present: Presence[] = [];

  /** Takes down a mention. Sentences are counted without those that are quotations. */
  mention(member: Member, sentence: number, weight: number): void {
    const at = this.#present.findIndex((one) => one.member === member);
    const known = at < 0 ? undefined : this.#present[at];
    const before = known === undefined ? 0 : fade(known, sentence);
    if (at >= 0) this.#present.splice(at, 1);
    this.#present.unshift({
      member,
      weight: Math.max(before, weight) + REPEATED * Math.min(before, weight),
      sentence,
    });
    if (this.#present.length > MOST_RECENT) this.#present.pop();
  }

  /** Those present who fit, with how much, the most first; `fits` is also told how many sentences ago they were mentioned. */
  ranked(
    sentence: number,
    fits: (member: Member, age: number) => number,
  ): { member: Member; weight: number }[] {
    const most = Math.max(1, ...this.#present.map(({ member }) => member.times));
    return this.#present
      .map((one) => ({
        member: one.member,
        weight:
          fade(one, sentence) *
          fits(one.member, sentence - one.sentence) *
          (1 + OFTEN * Math.min(1, one.member.times / most)),
      }))
      .filter(({ weight }) => weight > 0)
      .sort((one, other) => other.weight - one.weight);
  }
}

function fade({ weight, sentence: then }: Presence, now: number): number {
  return weight * FADING ** Math.min(40, Math.max(0, now - then));
}
