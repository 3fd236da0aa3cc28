import type { Context } from 'hono';
import {
  DIGEST_LENGTHS,
  DIGEST_LIST,
  DIGEST_PARTS,
  type DigestPlan,
} from '../../../../model/mail/digest.ts';
import type { Millis } from '../../../../model/time.ts';
import { nextTurn } from '../../../../pipeline/letters/schedule/turns.ts';
import { isMailSet } from '../../../../pipeline/mail/mail-settings.ts';
import type { AppRooms } from '../../../app-rooms.ts';
import { spoken } from '../../../language/spoken.ts';
import { readerOf } from '../../../reader-of.ts';
import { CONSENT_VERSION } from '../../consent/consent-words.ts';
import { type FormFields, readForm, textOf, textsOf } from '../../frame/form-fields.ts';
import { answerDone } from '../../marks/notice.ts';
import { chosen, readRhythm } from '../rhythm-fields.ts';
import { DIGEST_RHYTHMS, digestConsent, digestView, planOf } from './digest-page.ts';

const HERE = '/account/digest';

/** By which a member asks for a digest, and stops it. */
export function digestActions(rooms: AppRooms) {
  const { desk } = rooms;
  const { accounts, consent, letters } = desk.store;
  return {
    /** POST /account/digest: what the form says is agreed to, and kept in its words. */
    set: async (context: Context): Promise<Response> => {
      const view = await digestView(context, rooms);
      const { email, emailConfirmedAt } = view.reader;
      if (email === null || emailConfirmedAt === null || !(await isMailSet(desk)))
        return context.redirect(HERE, 303);
      const now = desk.now();
      const plan = readPlan(await readForm(context), planOf(view));
      const asked = { address: email, list: DIGEST_LIST, wording: digestConsent() };
      const how = { version: CONSENT_VERSION, language: spoken().tag, how: 'account' };
      if (!view.isOn) await consent.recordConfirmed({ ...asked, ...how }, now);
      const lastPeriod = view.digest?.lastPeriod ?? null;
      await letters.setDigest(view.visit.readerId, {
        plan,
        nextAt: firstTurn(plan, lastPeriod, now),
      });
      return answerDone(context, HERE, { kind: 'digest-set' });
    },

    /** POST /account/digest/off. */
    off: async (context: Context): Promise<Response> => {
      const readerId = readerOf(context);
      await letters.setDigest(readerId, { plan: null, nextAt: null });
      const reader = await accounts.readerById(readerId);
      const address = reader?.email ?? null;
      const end = { list: DIGEST_LIST, how: 'account' };
      if (address !== null) await consent.recordWithdrawn({ address, ...end }, desk.now());
      return answerDone(context, HERE, { kind: 'digest-off' });
    },
  };
}

function readPlan(fields: FormFields, before: DigestPlan): DigestPlan {
  const typed = textsOf(fields, 'part');
  const parts = DIGEST_PARTS.filter((part) => typed.includes(part));
  return {
    ...readRhythm(fields, before, DIGEST_RHYTHMS),
    // A digest of nothing would be none.
    parts: parts.length === 0 ? before.parts : parts,
    stories: chosen(fields, 'stories', DIGEST_LENGTHS) ?? before.stories,
    saysNothingNew: textOf(fields, 'empty') !== null,
  };
}

/** What moves is looked for at once; a day that had its digest has no second one. */
function firstTurn(plan: DigestPlan, lastPeriod: string | null, now: Millis): Millis {
  return plan.rhythm === 'moves' ? now : nextTurn(plan, now, lastPeriod).at;
}
