import type {
  HappeningFacts,
  ToldHeadline,
  ToldRule,
} from '../../pipeline/alerts/happening-facts.ts';
import type { AlertWords, Told, WriteAlert } from '../../pipeline/alerts/told.ts';
import { ENGLISH } from '../language/language.ts';
import { languageOf } from '../language/languages.ts';
import { say } from '../language/say.ts';
import { speakingIn, spoken } from '../language/spoken.ts';
import { plainWords } from '../letters/plain-words.ts';
import { readerSettings, serverZone } from '../pages/settings/reader-settings.ts';

/** What telephones show of a title, and of what stands under it. */
const LONGEST_TITLE = 160;
const LONGEST_BODY = 320;
const LONGEST_NAME = 60;

/** Puts what is told into a reader's language: one line each, whatever titles wrote, and whoever says so stays with what they say. */
export const writeAlert: WriteAlert = (told, stored) => {
  const settings = readerSettings(stored, serverZone());
  const language = languageOf(settings.language ?? undefined) ?? ENGLISH;
  return speakingIn(language, () => {
    const { title, body, why, path } = wordsOf(told);
    return {
      title: plainWords(title, LONGEST_TITLE),
      body: plainWords(body, LONGEST_BODY),
      why: plainWords(why, LONGEST_BODY),
      path,
      language: spoken().tag,
      direction: spoken().direction,
      open: say('Read it in Hearsay'),
      change: say('Change what you are told'),
    };
  });
};

type Words = Pick<AlertWords, 'title' | 'body' | 'why' | 'path'>;

function wordsOf(told: Told): Words {
  switch (told.kind) {
    case 'test':
      return {
        title: say('Hearsay can reach you here.'),
        body: say('This is what it looks like when something happens.'),
        why: say('You asked for a try.'),
        path: '/account/alerts',
      };
    case 'summary':
      return summaryWords(told);
    case 'happening':
      return happeningWords(told.facts);
  }
}

/** The first so many by name; the rest is counted. */
const NAMED = 3;

function summaryWords({ count, some }: Told & { readonly kind: 'summary' }): Words {
  const named = some.slice(0, NAMED).map((facts) => happeningWords(facts).title);
  const more = count - named.length;
  const rest = say('{count, plural, one {and # more} other {and # more}}', { count: more });
  return {
    title: say('{count, plural, one {# thing happened} other {# things happened}}', { count }),
    body: [...named, ...(more > 0 && named.length > 0 ? [rest] : [])].join(' · '),
    why: say('There was more at once, or at a quiet hour, than you want to be told one by one.'),
    path: '/following',
  };
}

/** A happening in a few words, in the language that is spoken. */
export function happeningWords(facts: HappeningFacts): Words {
  switch (facts.kind) {
    case 'story moved':
      return movedWords(facts);
    case 'claim denied':
      return deniedWords(facts);
    case 'rule matched': {
      const [rule] = facts.rules;
      return {
        title: attributed(facts.article),
        body: plainWords(facts.article.outlet, LONGEST_NAME),
        why: rule === undefined ? '' : whyWords(rule),
        path: `/article/${facts.article.id}`,
      };
    }
    case 'feed silent':
      return silentWords(facts);
    case 'top story':
      return topWords(facts);
  }
}

function movedWords(facts: HappeningFacts & { readonly kind: 'story moved' }): Words {
  const { story, articles, articleCount: count, newStatements, rule } = facts;
  const [newest] = articles;
  const added = say('{count, plural, one {# new report} other {# new reports}}', { count });
  const said = say('{count, plural, one {# new statement} other {# new statements}}', {
    count: newStatements,
  });
  const latest =
    newest === undefined
      ? ''
      : say('{outlet}: {headline}', {
          outlet: plainWords(newest.outlet, LONGEST_NAME),
          headline: attributed(newest),
        });
  return {
    title: attributed(story),
    body: [added, ...(newStatements > 0 ? [said] : []), latest].filter((one) => one).join(' · '),
    why: whyWords(rule),
    path: `/stories/${story.id}`,
  };
}

function deniedWords({
  claim,
  story,
  rule,
}: HappeningFacts & { readonly kind: 'claim denied' }): Words {
  const { outlet, state } = claim;
  const words = plainWords(claim.words, LONGEST_TITLE);
  const speaker = plainWords(claim.speaker ?? '', LONGEST_NAME) || say('Nobody with a name');
  const denier = plainWords(claim.deniedBy ?? '', LONGEST_NAME);
  const told = state === 'disputed' ? say('Disputed') : say('Corrected or withdrawn');
  const by = say('Denied by {name}', { name: denier });
  return {
    title: say('{state}: {speaker} – “{words}”', { state: told, speaker, words }),
    body: [
      ...(denier === '' ? [] : [by]),
      say('{headline} ({outlet})', {
        headline: attributed(story),
        outlet: plainWords(outlet, LONGEST_NAME),
      }),
    ].join(' · '),
    why: whyWords(rule),
    path: `/stories/${story.id}#claim-${claim.id}`,
  };
}

function silentWords(facts: HappeningFacts & { readonly kind: 'feed silent' }): Words {
  const { feed, cause, days, usualDays } = facts;
  const name = plainWords(feed.name, LONGEST_NAME);
  return {
    title: say('{name} has gone silent', { name }),
    body:
      cause === 'gone'
        ? say('The outlet has ended this feed.')
        : cause === 'errors'
          ? say('It has not answered for {days, plural, one {# day} other {# days}}.', { days })
          : say(
              'Nothing new for {days, plural, one {# day} other {# days}}; usually something comes every {usual, plural, one {day} other {# days}}.',
              { days, usual: usualDays ?? 1 },
            ),
    why: say('You follow this feed and asked to be told.'),
    path: '/subscriptions',
  };
}

function topWords(facts: HappeningFacts & { readonly kind: 'top story' }): Words {
  const { story, isFirst, outletCount: count } = facts;
  const carried = say('{count, plural, one {# title carries it} other {# titles carry it}}', {
    count,
  });
  return {
    title: attributed(story),
    body: isFirst ? [say('First on your front page'), carried].join(' · ') : carried,
    why: isFirst
      ? say('You asked to be told what comes first on your front page.')
      : say('You asked to be told of top stories that so many titles carry.'),
    path: `/stories/${story.id}`,
  };
}

/** A headline with whoever says so, where its text says who that is and the headline does not. */
function attributed({ headline, verdict, speaker }: ToldHeadline): string {
  const words = plainWords(headline, LONGEST_TITLE);
  if (verdict === 'not in the text')
    return say('{headline} (not borne out by its text)', { headline: words });
  if (verdict !== 'attribution dropped') return words;
  const name = plainWords(speaker ?? '', LONGEST_NAME);
  return name === ''
    ? say('{headline} (said by nobody with a name)', { headline: words })
    : say('{headline}, says {speaker}', { headline: words, speaker: name });
}

/** Why somebody is told: by what they follow or search for. */
function whyWords({ does, kind, name: called }: ToldRule): string {
  const name = plainWords(called, LONGEST_NAME);
  if (does === 'save') return say('Your saved search {name} found it.', { name });
  if (kind === 'story') return say('You follow this story.');
  return say('You follow {name}.', { name });
}
