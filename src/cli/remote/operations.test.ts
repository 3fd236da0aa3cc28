import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeApi } from '../../../scripts/write-api-docs.ts';
import { CommandError } from '../report-trouble.ts';
import { callOf, operationsIn } from './operations.ts';

const ALL = operationsIn(describeApi());

function operation(name: string) {
  const found = ALL.find((one) => one.name === name);
  assert.ok(found, name);
  return found;
}

test('what is typed becomes the address and the body of a call', () => {
  const cases: readonly (readonly [string, string[], string | null, string, string])[] = [
    [
      'searchArticles',
      ['q=ferry & fog', 'limit=2'],
      null,
      'GET',
      '/search?q=ferry+%26+fog&limit=2',
    ],
    ['showSpeaker', ['key=mara quill/../x'], null, 'GET', '/speakers/mara%20quill%2F..%2Fx'],
    ['showStory', ['id=12'], null, 'GET', '/stories/12'],
    ['showEdition', [], null, 'GET', '/edition'],
    ['searchArticles', ['q=a=b'], null, 'GET', '/search?q=a%3Db'],
    ['markArticles', [], '{"mark":"read"}', 'POST', '/marks'],
  ];
  for (const [name, fields, body, method, path] of cases) {
    const bytes = body === null ? null : new TextEncoder().encode(body);
    const [asked, init] = callOf(operation(name), { fields, body: bytes });
    assert.deepEqual([asked, init.method, init.body ?? null], [path, method, bytes]);
  }
});

test('what a call does not take is said, before anything is asked', () => {
  const cases: readonly (readonly [string, string[], string | null, RegExp])[] = [
    ['showStory', [], null, /needs id=/],
    ['showStory', ['id=1', 'colour=red'], null, /takes no colour: id/],
    ['showEdition', ['x=1'], null, /takes nothing in its address/],
    ['showStory', ['id=1'], '{}', /takes no body/],
    ['searchArticles', ['ferry'], null, /name=value/],
    ['searchArticles', ['=ferry'], null, /name=value/],
  ];
  for (const [name, fields, body, words] of cases)
    assert.throws(
      () => callOf(operation(name), { fields, body: body === null ? null : new Uint8Array(2) }),
      (error) => error instanceof CommandError && error.status === 2 && words.test(error.message),
    );
});

test('what describes no API of ours is not taken for one', () => {
  for (const document of [null, [], {}, { paths: 3 }, { paths: { '/x': { get: {} } } }, 'html'])
    assert.throws(() => operationsIn(document), CommandError);
});
