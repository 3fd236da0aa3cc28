import { linkAddress, webAddress } from '../../src/articles/markup/clean-address.ts';
import { unwrapRedirect } from '../../src/articles/markup/unwrap-redirect.ts';
import {
  parseOutletRules,
  writeOutletRules,
} from '../../src/articles/outlet-rules/outlet-rules-file.ts';
import { addressTyped, knownFeeds } from '../../src/feeds/known-addresses.ts';
import { followingFile, readFollowingFile } from '../../src/pipeline/following/following-file.ts';
import { openStoreHere } from '../../src/store/open-store-here.ts';
import { readLabels } from '../../src/stories/labels/read-labels.ts';
import { findDates } from '../../src/text/dates/find-dates.ts';
import { statedOffset } from '../../src/text/dates/stated-offset.ts';
import { normaliseUrl } from '../../src/text/normalise-url.ts';
import { outletKey } from '../../src/text/outlet-key.ts';
import { readDate } from '../../src/text/read-date.ts';
import { parseSearchQuery } from '../../src/text/search-query.ts';
import { markTerms } from '../../src/text/snippet.ts';
import { storeArticles } from '../../test/placed-articles.ts';
import { hold, holdAddress, holdText, holdTime, type Target } from '../engine/target.ts';
import { seedLines, seedsOf, wordsOf } from '../seeds.ts';
import { holdReason } from './article-holds.ts';

const NOW = Date.UTC(2025, 10, 21, 16);

const text = (input: Uint8Array) => Buffer.from(input).toString('utf8');

/** What was typed is asked of a real index, which must understand every question. */
export async function openSearches(): Promise<Target> {
  const store = openStoreHere(':memory:', () => NOW);
  await storeArticles(
    store,
    [
      { headline: 'Ferry runs again', outlet: 'harbour-post.example' },
      { headline: '渡轮恢复 паром', outlet: 'lantern.example' },
    ],
    NOW,
  );
  return {
    dictionary: wordsOf(
      'OR AND NOT NEAR( NEAR/3 - * " “ ” : ^ + ( ) { } outlet: by: title: after: before: is:unread 7d 2025-11-21 yesterday lang:de \u0000 ; -- \' {headline} constructor: __proto__:',
    ),
    seeds: [...seedLines('words', 'searches.txt')],
    run: async (input) => {
      const query = parseSearchQuery(text(input), 'Europe/Berlin', NOW);
      for (const problem of query.problems) hold(problem.length < 3000, 'a problem is a sentence');
      holdTime(query.after, 'after');
      holdTime(query.before, 'before');
      await store.search.find({ readerId: 1, query, before: null, limit: 5, passageLength: 100 });
      const shown = markTerms('Ferry runs again, 渡轮恢复', query.groups.flat());
      hold(
        shown.map((part) => part.text).join('') === 'Ferry runs again, 渡轮恢复',
        'what is marked is the text',
      );
    },
  };
}

export function openDates(): Target {
  return {
    dictionary: wordsOf(
      '2025 1969 9999 0000 275760 -0001 T Z + - : / . , 24:00 23:60 12 a.m. PM GMT EST Europe/Berlin Nov November novembre 年 月 日 오후 ١٢ Uhr W52 ( )',
    ),
    seeds: [...seedLines('words', 'dates.txt')],
    run: (input) => {
      for (const order of [null, 'day first', 'month first'] as const) {
        holdTime(readDate(text(input), order), 'a date');
        for (const { time, start, end } of findDates(text(input), order)) {
          holdTime(time, 'a date in a text');
          hold(start >= 0 && start < end, 'a date stands somewhere');
        }
      }
      const offset = statedOffset(text(input));
      hold(offset === null || Math.abs(offset) <= 24 * 60, 'a zone is less than a day away');
    },
  };
}

export function openAddresses(): Target {
  return {
    dictionary: wordsOf(
      'http:// https:// // \\\\ @ : / ? # % %00 %2f .. ./ [::1] 127.0.0.1 0x7f.1 xn-- utm_source= &a=1 #!/ javascript: data: file: feed: mailto: youtube.com medium.com github.io co.uk ?url= ?u=https%3A%2F%2F . \u3002 \u00df',
    ),
    seeds: seedLines('words', 'addresses.txt'),
    run: (input) => {
      const typed = text(input);
      const folded = normaliseUrl(typed);
      holdAddress(folded, 'a folded address');
      if (folded !== null) hold(normaliseUrl(folded) === folded, 'folding twice changes nothing');
      const key = outletKey(typed);
      hold(key === null || (key !== '' && key === key.toLowerCase()), 'a key is in small letters');
      const meant = addressTyped(typed);
      holdAddress(meant, 'what was typed');
      if (meant !== null) for (const feed of knownFeeds(meant)) holdAddress(feed, 'a known feed');
      for (const base of [null, 'https://a.example/b/']) {
        holdAddress(webAddress(typed, base), 'an address of the web');
        const link = linkAddress(typed, base);
        hold(link === null || /^(?:https?|mailto|tel):/i.test(link), 'a link is harmless');
      }
      holdText(unwrapRedirect(typed.toWellFormed()), 'an address unwrapped');
    },
  };
}

export function openRules(): Target {
  return {
    dictionary: wordsOf(
      'keep drop text * \\* # %20 %25 %23 \n \r\n harbour-post.example name:a ',
    ) as string[],
    seeds: seedsOf('rules'),
    run: (input) => {
      const { rules, problems } = parseOutletRules(text(input));
      for (const { reason } of problems) holdReason(reason);
      const again = parseOutletRules(writeOutletRules(rules));
      hold(again.problems.length === 0, 'what is written has no problems');
      const print = (ones: typeof rules) =>
        ones
          .map((one) => JSON.stringify(one))
          .sort()
          .join('\n');
      hold(print(again.rules) === print(rules), 'rules written are read again');
    },
  };
}

export function openSettings(): Target {
  return {
    dictionary: wordsOf(
      '{ } [ ] , : " "rules":[ "does":"mute" "kind":"phrase" "key": "name": "endsAt": "__proto__": "constructor": null 1e999 \\ud800 hearsay-following owner country leaning ,0.5',
    ),
    seeds: seedsOf('rules'),
    run: (input) => {
      const rules = readFollowingFile(text(input));
      for (const { name, target, endsAt } of rules ?? []) {
        holdText(name, 'a name');
        holdText(target.key, 'a key');
        holdTime(endsAt, 'an end');
      }
      const kept = (rules ?? []).map((rule, index) => ({
        ...rule,
        id: index + 1,
        addedAt: NOW,
        removedAt: null,
      }));
      const again = readFollowingFile(JSON.stringify(followingFile(kept)));
      hold(again === null ? false : again.length === kept.length, 'rules written are read again');
      const { labels } = readLabels(text(input));
      for (const { confidence } of labels)
        hold(confidence >= 0 && confidence <= 1, 'a confidence is a share');
    },
  };
}
