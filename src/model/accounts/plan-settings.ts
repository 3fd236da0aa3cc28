import { DAY, type Millis } from '../time.ts';

/** What the owner has decided on membership, as the store of house settings keeps it: words by name. */
export type PlanSettings = {
  /** Whether membership is offered at all. */
  readonly isOffered: boolean;
  /** 0: there is no trial. */
  readonly trialDays: number;
  readonly graceDays: number;
  /** Whether stories are shown to guests and visitors. */
  readonly showsStories: boolean;
  /** How many of them a month; null: as many as they like. */
  readonly freeStories: number | null;
};

export const LONGEST_TRIAL_DAYS = 365;
export const LONGEST_GRACE_DAYS = 90;
/** A visitor's browser carries what they have read in a cookie. */
export const MOST_FREE_STORIES = 50;

/** Reads them; what is absent or makes no sense is as in a house where nobody has set anything. */
export function planSettings(stored: Readonly<Record<string, string>>): PlanSettings {
  const free = stored['plans.free-stories'] ?? '';
  return {
    isOffered: stored['plans.offered'] === 'yes',
    trialDays: days(stored['plans.trial-days'], { absent: 14, most: LONGEST_TRIAL_DAYS }),
    graceDays: days(stored['plans.grace-days'], { absent: 7, most: LONGEST_GRACE_DAYS }),
    showsStories: stored['plans.shows-stories'] === 'yes',
    freeStories: free === '' ? null : days(free, { absent: 0, most: MOST_FREE_STORIES }),
  };
}

/** As they are stored. */
export function planWords(settings: PlanSettings): Record<string, string> {
  return {
    'plans.offered': settings.isOffered ? 'yes' : 'no',
    'plans.trial-days': String(settings.trialDays),
    'plans.grace-days': String(settings.graceDays),
    'plans.shows-stories': settings.showsStories ? 'yes' : 'no',
    'plans.free-stories': settings.freeStories === null ? '' : String(settings.freeStories),
  };
}

type Bounds = { readonly absent: number; readonly most: number };

function days(word: string | undefined, { absent, most }: Bounds): number {
  return word !== undefined && /^\d{1,4}$/.test(word) ? Math.min(Number(word), most) : absent;
}

export function graceOf({ graceDays }: PlanSettings): Millis {
  return graceDays * DAY;
}
