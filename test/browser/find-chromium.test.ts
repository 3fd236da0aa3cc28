import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findChromium } from './find-chromium.ts';

test('a Chromium is found where it is named, on the path, or where systems put it', () => {
  const having =
    (...paths: string[]) =>
    (path: string) =>
      paths.includes(path);
  const mac = '/Applications/Chromium.app/Contents/MacOS/Chromium';
  const cases: [Record<string, string>, string[], string | null][] = [
    [{ HEARSAY_CHROMIUM: '/opt/c' }, ['/opt/c', '/usr/bin/chromium'], '/opt/c'],
    [{ HEARSAY_CHROMIUM: '/opt/gone' }, ['/usr/bin/chromium'], null],
    [
      { PATH: '/home/me/bin:/usr/bin' },
      ['/home/me/bin/google-chrome', '/usr/bin/chromium'],
      '/home/me/bin/google-chrome',
    ],
    [{}, ['/usr/bin/chromium-browser'], '/usr/bin/chromium-browser'],
    [{}, [mac], mac],
    [{}, [], null],
  ];
  for (const [environment, there, found] of cases) {
    assert.equal(findChromium(environment, having(...there)), found);
  }
});
