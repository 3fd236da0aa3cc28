import type { FeedListing } from '../../model/feeds/subscription.ts';
import { MINUTE } from '../../model/time.ts';
import type { Habit } from '../habits.ts';
import type { PlacedArticle } from '../stories/place-days.ts';
import type { SampleOutlet } from '../stories/sample.ts';

/** A site as its pages know it. */
export type SiteFacts = {
  readonly outlet: SampleOutlet;
  readonly habit: Habit;
  /** What is out, newest first. */
  readonly articles: readonly PlacedArticle[];
  readonly feeds: readonly FeedListing[];
  /** Minutes east of Greenwich. */
  readonly zoneOffset: number;
};

export type PageFacts = SiteFacts & { readonly article: PlacedArticle };

/** Other articles of the site, those of the same section first. */
export function elsewhere({ article, articles }: PageFacts, count: number): PlacedArticle[] {
  const others = articles.filter((other) => other.id !== article.id);
  const near = others.filter((other) => other.section === article.section);
  const far = others.filter((other) => other.section !== article.section);
  return [...near, ...far].slice(0, count);
}

/** The site's sections in the order of their newest article. */
export function sectionsOf({ articles }: SiteFacts): readonly string[] {
  return [...new Set(articles.map((article) => article.section))];
}

/** "Hafen & Schifffahrt" to "/section/hafen-schifffahrt". */
export function sectionPath(section: string): string {
  const words = section.toLowerCase().match(/\p{L}{1,40}/gu) ?? [];
  return `/section/${encodeURIComponent(words.join('-'))}`;
}

/** "Friday 21 November 2025, 16:10", "Freitag, 21. November 2025 um 16:10". */
export function readableTime({ outlet, zoneOffset }: SiteFacts, time: number): string {
  const format = new Intl.DateTimeFormat(outlet.language === 'de' ? 'de-DE' : 'en-GB', {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone: 'UTC',
  });
  return format.format(time + zoneOffset * MINUTE);
}
