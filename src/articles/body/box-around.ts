import type { RemovalReason } from '../../model/removal.ts';
import type { PageElement } from '../tree/page-element.ts';
import type { PageLine, PageLines } from './page-lines.ts';

/** Names that outlets give to nothing but such boxes; a box has the first that fits. */
const BOXES: readonly (readonly [RemovalReason, RegExp])[] = [
  [
    'prompt to the reader',
    named(
      'newsletters?|subscribe|subscription-(?:box|form)|sign-?up|opt-?in|paywall|donate|donation|cookie|consent|gdpr|mailchimp',
    ),
  ],
  [
    'page control',
    named(
      'share|sharing|shares|share-?(?:bar|buttons?|links?|tools?)|social-?(?:share|bar|links|icons|media-?links)|sharedaddy|addtoany|post-?tags|tag-?(?:list|links|cloud)|tags|breadcrumbs?|skip-?link|print-?only',
    ),
  ],
  [
    'pointer to other articles',
    named(
      'related|related-?(?:posts?|articles?|stories|content|links|news)|recirc|recirculation|recommended|read-?more|read-?also|read-?next|outbrain|taboola|most-?(?:read|popular)|more-?stories|trending',
    ),
  ],
  [
    'advertisement',
    named(
      'advert|adverts|advertisement|ad-?(?:container|slot|wrapper|unit|block|banner)|adsbygoogle|sponsored|dfp-?ad|google-?ads?',
    ),
  ],
  [
    'note about the author',
    named('author-?(?:bio|box|info|card)|about-?(?:the-?)?author|bio-?box|post-?author'),
  ],
  [
    'page control',
    named('comments?-?(?:area|list|section|wrap|form|count)|comments|disqus|disqus_thread'),
  ],
];

function named(names: string): RegExp {
  return new RegExp(
    `(?:^|[\\s_-])(?:${names})(?:$|[\\s]|__|-(?:box|block|widget|module|section|container|wrapper|inner|content)(?:$|\\s))`,
    'i',
  );
}

/** How far up a box's name is looked for. */
const LEVELS = 5;

/** More words, or a larger share of the page's prose, than boxes hold: then the name means something else. */
const MOST_WORDS = 250;
const LARGEST_SHARE = 0.3;

/** Why a line stands in a box that is never text; null if it stands in none. */
export function boxAround(page: PageLines, { holder, ancestors }: PageLine): RemovalReason | null {
  const from = ancestors[0] === holder ? 0 : -1;
  for (let level = from; level < LEVELS; level += 1) {
    const element = level === -1 ? holder : ancestors[level];
    if (element === undefined || element.name === 'body') return null;
    const sums = page.sums.get(element);
    if (sums !== undefined && (sums.words > MOST_WORDS || sums.prose > page.prose * LARGEST_SHARE))
      return null;
    const reason = reasonOf(element);
    if (reason !== null) return reason;
  }
  return null;
}

function reasonOf(element: PageElement): RemovalReason | null {
  const names = `${element.attribute('class') ?? ''} ${element.attribute('id') ?? ''}`.trim();
  if (names === '' || names.length > 400) return null;
  return BOXES.find(([, pattern]) => pattern.test(names))?.[0] ?? null;
}
