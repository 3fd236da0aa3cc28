/** What made-up inputs have found, made small: each did not hold once. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TARGETS, type TargetName } from './targets.ts';

const FOUND: readonly (readonly [TargetName, string, string])[] = [
  ['addresses', 'http:www.', 'an address of nothing but "www."'],
  ['addresses', 'http:b/index.htm/', 'a front page of a folder, with a slash behind it'],
  ['addresses', 'http:\u3002/w', 'a host that is a dot in Chinese'],
  ['addresses', 'http:www.www.b', 'twice "www."'],
  ['addresses', 'http:..', 'a host of nothing but dots'],
  ['addresses', 'http:www..', 'a host of "www" and dots'],
  ['addresses', `http:${'www.'.repeat(12)}b`, 'twelve times "www."'],
  ['addresses', 'http:0..', 'a number that dots behind it make a name'],
  ['lists', '<outline xmlURL=e<', 'an address of a list that is none'],
  ['sanitiser', `<a href="${'{'.repeat(3000)}">`, 'an address that is too long once it is encoded'],
  ['sanitiser', '<a href=//m">t', 'a host with a quote in its name'],
  ['texts', '++/ve+e', 'half a character in UTF-7'],
  ['lines', '{"headline":"\\ud800","text":"\\udc00"}', 'half a character in a line of JSON'],
  ['lines', '{"headline":"s","text":"t","url":"httpS://y"}', 'a capital in a scheme'],
  ['linked', '{"@type":"\\ud800Article","author":"A"}', 'half a character in a type'],
  ['feeds', '{"items":[{"content_html":"\\ud800","title":"\\udc00"}]}', 'the same in a feed'],
  [
    'feeds',
    '<constructor><item><title>A</title></item></constructor>',
    'a root with a name of all objects',
  ],
  [
    'feeds',
    '<rss><channel><sy:updatePeriod>constructor</sy:updatePeriod></channel></rss>',
    'an interval with such a name',
  ],
  ['dates', '2025-01-01 10:00 constructor', 'a zone with such a name'],
  [
    'statements',
    'A\n"It is," said Ivan Constructor. Constructor said no.',
    'a person with such a name',
  ],
];

for (const [name, input, what] of FOUND) {
  test(`${name}: ${what}`, async () => {
    const target = await TARGETS[name].open();
    await assert.doesNotReject(async () => target.run(Buffer.from(input)));
  });
}
