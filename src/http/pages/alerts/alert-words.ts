import type {
  AlertTarget,
  Delivery,
  HappeningKind,
  OffReason,
  Way,
} from '../../../model/alerts/alert.ts';
import { readFacts } from '../../../pipeline/alerts/happening-facts.ts';
import { happeningWords } from '../../alerts/write-alert.ts';
import { say } from '../../language/say.ts';

export const KIND_WORDS: Readonly<Record<HappeningKind, () => string>> = {
  'story moved': () => say('A story I follow moves on'),
  'claim denied': () => say('A claim in it, or by a person I follow, is denied or taken back'),
  'rule matched': () => say('Something new for a rule chosen below'),
  'feed silent': () => say('A feed I follow has gone silent'),
  'top story': () => say('A story comes to the top of my front page'),
};

export const WAY_WORDS: Readonly<Record<Way, () => string>> = {
  webhook: () => say('Program'),
  push: () => say('Browser'),
  ntfy: () => say('ntfy'),
  mail: () => say('Mail'),
};

/** Why nothing is told there; of what fails, too, as long as it is tried. */
export function stateOf({ off, failures, way }: AlertTarget): string | null {
  if (off?.reason === 'gone' && way === 'mail')
    return say(
      'Turned off: letters of this kind were stopped, or your address has changed. Ask for them again below.',
    );
  if (off !== null) return OFF_WORDS[off.reason]();
  if (failures === 0) return null;
  return say(
    '{count, plural, one {The last try failed; it is tried again.} other {The last # tries failed; it is tried again.}}',
    { count: failures },
  );
}

const OFF_WORDS: Readonly<Record<OffReason, () => string>> = {
  reader: () => say('Turned off.'),
  failing: () =>
    say('Turned off: for two days every try had failed. Mend the other side, then turn it on.'),
  gone: () => say('Turned off: the other side said that it is no more.'),
};

/** What was told, in a few words. */
export function deliveryWords({ kind, folded: count, happening }: Delivery): string {
  if (kind === 'test') return say('A try');
  if (kind === 'summary')
    return say('{count, plural, one {# thing in one} other {# things in one}}', { count });
  const facts = readFacts(happening?.facts ?? '');
  return facts === null
    ? say('Something that cannot be read any more')
    : happeningWords(facts).title;
}

/** How it fares. */
export function fareWords({ state, reason, tries, status }: Delivery): string {
  if (state === 'sending') return say('On its way');
  if (state === 'delivered')
    return status === null ? say('Told') : say('Told ({status})', { status: String(status) });
  if (state === 'dropped') return DROPPED[reason ?? 'given up']();
  if (tries === 0) return say('Waits');
  return status === null
    ? say('No answer; tried {tries, plural, one {once} other {# times}}', { tries })
    : say('Answered {status}; tried {tries, plural, one {once} other {# times}}', {
        status: String(status),
        tries,
      });
}

const DROPPED: Readonly<Record<NonNullable<Delivery['reason']>, () => string>> = {
  'given up': () => say('Given up'),
  refused: () => say('Could not be sent'),
  gone: () => say('Nobody is there any more'),
  ended: () => say('Ended before it went out'),
};
