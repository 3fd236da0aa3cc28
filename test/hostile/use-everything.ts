/** Imports what has names that objects have by birth, asks pages and the API with such names, and says whether anything was changed by it. */
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { openReading } from '../../src/pipeline/reading/open-reading.ts';
import { importAll, outcomes, temporaryFolder } from '../import.ts';
import { IDLE, pageClient } from '../page-client.ts';
import { HOSTILE_DOCUMENTS } from './documents/all-documents.ts';

// All modules are here; from now on nothing is changed at all.
for (const { prototype } of [Object, Array, Function, String, Number]) Object.freeze(prototype);

const reading = openReading();
const client = pageClient({ scheduler: IDLE, reading });
using folder = temporaryFolder();
const documents = Object.values(HOSTILE_DOCUMENTS).flat();
for (const { name, write } of documents.filter((one) => /prototypes|constructor/.test(one.name))) {
  const path = join(folder.path, name);
  const file = openSync(path, 'w');
  write(file, 1);
  closeSync(file);
  const [told = ''] = outcomes(await importAll(client.desk, path));
  if (!/^added|an XML document/.test(told)) process.stderr.write(`${name}: ${told}\n`);
}

const BORN =
  '__proto__=1&constructor=2&prototype=3&toString=4&__proto__[polluted]=5&constructor[prototype][polluted]=6';
const JSON_BORN =
  '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"address":"a.example"}';
for (const path of [
  '/',
  '/latest',
  '/search',
  '/settings',
  '/subscriptions',
  '/people/constructor',
  '/sections/__proto__',
  '/packs/constructor',
  '/api/articles',
]) {
  const { status } = await client.get(`${path}?${BORN}&q=constructor:x`);
  if (status >= 500) process.stderr.write(`${path}: ${status}\n`);
}
for (const path of ['/settings', '/subscriptions', '/marks/read', '/following', '/rules/import']) {
  const { status } = await client.post(path, Object.fromEntries(new URLSearchParams(BORN)));
  if (status >= 500) process.stderr.write(`POST ${path}: ${status}\n`);
}
for (const path of ['/api/feeds/search', '/api/settings', '/api/subscriptions', '/api/following']) {
  for (const method of ['POST', 'PATCH', 'PUT']) {
    const headers = { 'content-type': 'application/json' };
    const { status } = await client.app.request(path, { method, headers, body: JSON_BORN });
    if (status >= 500) process.stderr.write(`${method} ${path}: ${status}\n`);
  }
}

const polluted = [{}, [], '', () => {}].some((one) => 'polluted' in Object(one));
process.stdout.write(polluted ? 'polluted\n' : 'nothing polluted\n');
await reading.close();
await client.close();
process.exit();
