import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { exampleCommand } from './example-command.ts';
import { apiPage, callsOf, describeApi } from './write-api-docs.ts';

test('the page names every call and shows how to make it', () => {
  const document = describeApi();
  const calls = callsOf(document);
  const page = apiPage(document);
  assert.ok(calls.length >= 30);
  for (const call of calls) {
    assert.ok(page.includes(`| \`${call.method} ${call.path}\` |`), call.path);
    assert.ok(page.includes(exampleCommand(call)), call.path);
  }
});

test('the page in the manual is what the code says', () => {
  const page = readFileSync(new URL('../docs/api.md', import.meta.url), 'utf8');
  assert.equal(page, apiPage(describeApi()), 'run node scripts/write-api-docs.ts');
});

test('an example can be given to a shell as it is', () => {
  const commands = callsOf(describeApi()).map(exampleCommand);
  assert.ok(commands.every((command) => !/[{}]/.test(command.replace(/-d '.*'$/, ''))));
  const search = commands.find((command) => command.includes('/search?'));
  assert.match(search ?? '', /^curl 'http:\/\/localhost:8484\/api\/search\?q=[\w%+-]+'$/);
  const marks = commands.find((command) => command.includes('"mark":'));
  assert.match(marks ?? '', /^curl -X POST \S+ -H 'content-type: application\/json' -d '\{.*\}'$/);
});
