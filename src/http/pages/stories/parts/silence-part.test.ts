import assert from 'node:assert/strict';
import { test } from 'node:test';
import { silencePart } from './silence-part.ts';

test('a silent title is named with the share that shows it, as text', async () => {
  const reason = 'Carried 7 of the last 9 stories on <b>shipping</b>.';
  const one = {
    key: '1',
    name: 'The <i>Ledger</i>',
    carried: 7,
    of: 9,
    subject: 'shipping',
    reason,
  };
  const markup = String(await silencePart({ carry: [], silent: [one], unheard: [] })?.body);
  assert.match(markup, /The &lt;i&gt;Ledger&lt;\/i&gt;/);
  assert.match(markup, /Carried 7 of the last 9 stories on &lt;b&gt;shipping/);
});

test('where nobody is silent, nothing is said', () => {
  assert.equal(silencePart({ carry: ['1'], silent: [], unheard: [] }), null);
  assert.equal(silencePart(null), null);
});
