import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pageClient } from '../../../test/page-client.ts';
import { houseFiles } from './house-assets.ts';

const client = pageClient();
before(client.openSample);
after(client.close);

/** Pages of every kind; what they lead to of the others is looked at too. */
const PAGES = [
  ...['/', '/latest', '/stories', '/saved', '/following', '/following/new', '/sections', '/picks'],
  ...['/history', '/edition', '/search?q=ferry+fog', '/search?q=Pell', '/about', '/subscriptions'],
  ...['/add', '/packs/europe', '/settings', '/help', '/nowhere', '/corrections', '/polls'],
  ...['/account', '/account/alerts', '/account/feeds', '/account/sharing', '/subscriptions/lists'],
];
const LED_TO = /href="(\/(?:article|stories|outlet|people|sections)\/[^"#?]+)"/g;

test('a page names every sheet that its classes stand in', async () => {
  const paths = new Set(PAGES);
  const sheets = new Map<string, ReadonlySet<string>>();
  const missing: string[] = [];
  for (const path of paths) {
    const markup = await (await client.app.request(path)).text();
    if (paths.size < 120) for (const [, other = ''] of markup.matchAll(LED_TO)) paths.add(other);
    const named = await Promise.all(sheetsOf(markup).map((sheet) => classesIn(sheet, sheets)));
    for (const name of classesOn(markup)) {
      const isStyled = named.some((classes) => classes.has(name));
      if (!isStyled) missing.push(`${path}: ${name}`);
    }
  }
  const known = new Set((await allSheets(sheets)).flatMap((classes) => [...classes]));
  assert.deepEqual(
    missing.filter((line) => known.has(line.slice(line.lastIndexOf(' ') + 1))),
    [],
  );
});

function sheetsOf(markup: string): string[] {
  return [...markup.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(
    ([, path = '']) => path,
  );
}

function classesOn(markup: string): ReadonlySet<string> {
  const named = [...markup.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) =>
    names.split(/\s+/),
  );
  return new Set(named.filter((name) => name !== ''));
}

async function classesIn(path: string, kept: Map<string, ReadonlySet<string>>) {
  const classes =
    kept.get(path) ?? new Set(selected(await (await client.app.request(path)).text()));
  kept.set(path, classes);
  return classes;
}

/** The classes of a sheet's selectors. */
function selected(rules: string): string[] {
  const selectors = rules.replace(/\{[^{}]*\}/g, '{}');
  return [...selectors.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name);
}

async function allSheets(kept: Map<string, ReadonlySet<string>>) {
  const paths = houseFiles.filter((path) => path.endsWith('.css'));
  return Promise.all(paths.map((path) => classesIn(path, kept)));
}
