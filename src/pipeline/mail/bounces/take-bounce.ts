import type { Desk } from '../../../desk.ts';
import { isMarkOf, markedId } from '../letter-tokens.ts';
import { isGone } from '../note-refusal.ts';
import { readBounce } from './read-bounce.ts';

/** What was done about a mail that came back. */
export type TakenBounce =
  /** It is no report. */
  | { readonly kind: 'no report' }
  /** It names no letter of ours: anybody can write such a thing. */
  | { readonly kind: 'not ours' }
  /** The box gets nothing any more; after a complaint no newsletters. */
  | { readonly kind: 'kept out'; readonly address: string; readonly why: 'bounce' | 'complaint' }
  /** Noted; the box may be full, or its server busy. */
  | { readonly kind: 'noted'; readonly address: string };

type DeskOfMail = Pick<Desk, 'store' | 'keys' | 'now'>;

/**
 * Takes a mail that came back to the address of bounces. A box is judged by it only if it shows the mark of a letter that went
 * there, which only we can make and only that box (and what lies on the way) has seen: whoever forges one can shut off nobody but themselves.
 */
export async function takeBounce(desk: DeskOfMail, bytes: Uint8Array): Promise<TakenBounce> {
  const read = await readBounce(bytes);
  if (read === null) return { kind: 'no report' };
  const address = await addressBehind(desk, read.marks);
  if (address === null) return { kind: 'not ours' };
  const { bounce } = read;
  const { suppressions } = desk.store;
  const at = desk.now();
  if (bounce.kind === 'delayed') return { kind: 'noted', address };
  if (bounce.kind === 'complaint') {
    await suppressions.addSuppression({ address, reason: 'complaint', answer: null }, at);
    return { kind: 'kept out', address, why: 'complaint' };
  }
  const { status, answer } = bounce;
  if (isGone(status)) {
    await suppressions.addSuppression({ address, reason: 'bounce', answer }, at);
    return { kind: 'kept out', address, why: 'bounce' };
  }
  const isOver = await suppressions.recordSoftBounce({ address, answer }, at);
  return isOver ? { kind: 'kept out', address, why: 'bounce' } : { kind: 'noted', address };
}

async function addressBehind(desk: DeskOfMail, marks: readonly string[]): Promise<string | null> {
  for (const mark of marks) {
    const id = markedId(mark);
    const letter = id === null ? null : await desk.store.outbox.letterById(id);
    if (letter?.address != null && isMarkOf(desk, mark, letter)) return letter.address;
  }
  return null;
}
