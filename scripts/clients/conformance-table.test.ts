import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tablesOf } from './conformance-table.ts';

test('a call that two programs make stands once, with all that they send', () => {
  const call = (sends: string[], answers: string[]) => ({ call: 'POST /edit', sends, answers });
  const text = tablesOf([
    { program: 'one 2.1 (all)', stored: 'all', calls: [call(['a=read', 'T=TOKEN'], ['200 OK'])] },
    {
      program: 'two',
      stored: 'some',
      calls: [
        call(['Authorization: Basic', 'a=read', 'a=starred'], ['200 OK']),
        { call: 'GET /list', sends: ['?n=20'], answers: ['200 {items}'] },
      ],
    },
  ]);
  assert.equal(
    text,
    `| program | what it and Hearsay held in the end |
|---|---|
| one 2.1 (all) | all |
| two | some |

| call | by | sends | is answered |
|---|---|---|---|
| \`POST /edit\` | one; two | \`a\` read, starred · \`T\` TOKEN · \`Authorization\` Basic | 200 OK |
| \`GET /list\` | two | \`?n\` 20 | 200 {items} |`,
  );
});
