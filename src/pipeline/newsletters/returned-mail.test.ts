import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDesk } from '../../../test/desk.ts';
import { returnedMail, takeReturned } from './returned-mail.ts';

test('mail to the address for bounces is the house’s, with a mark or without, and nothing else is', async (context) => {
  const desk = testDesk();
  context.after(() => desk.close());
  const { isFor, take } = returnedMail(desk);
  assert.equal(await isFor('bounces@house.example'), false);
  await desk.store.house.setMany({
    'mail.server': 'smtp://mail.house.example',
    'mail.from': 'news@house.example',
    'mail.bounces': 'bounces@house.example',
  });
  const mark = `1-${'a'.repeat(24)}`;
  for (const address of [
    'bounces@house.example',
    'Bounces@House.EXAMPLE',
    `bounces+${mark}@house.example`,
  ])
    assert.equal(await isFor(address), true, address);
  for (const address of [
    'bounces+x@house.example',
    'news@house.example',
    `bounces+${mark}@other.example`,
    '',
    '+@',
  ])
    assert.equal(await isFor(address), false, address);
  // Whatever it is, it is dealt with.
  await take(`bounces+${mark}@house.example`, new TextEncoder().encode('Subject: x\r\n\r\ny'));
  assert.equal(await takeReturned(desk, new TextEncoder().encode('Subject: x\r\n\r\ny')), false);
});
