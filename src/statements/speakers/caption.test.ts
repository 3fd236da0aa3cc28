import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isCaption } from './caption.ts';

test('lines in brackets and lines with a credit belong to pictures', () => {
  const captions = [
    '(Sputnik/AFP via Getty Images)',
    '[Photo: Mourners outside the courthouse. Credit: R. Paz/Transworld]',
    'President Viktor Orlan (SPUTNIK/AFP via Getty Images)',
    'The dam in 2021. Photograph: Jane Roe/The Echo',
    'Die Brücke am Montag. Foto: dpa',
    'Image: Reuters',
  ];
  for (const line of captions) assert.ok(isCaption(line), line);
});

test('paragraphs that speak of pictures do not', () => {
  const paragraphs = [
    'She posted a photo of the bridge.',
    '“Reuters was wrong,” he said.',
    'The minister left.',
    'Getty bought the house. It stands empty.',
    `(${'word '.repeat(200)})`,
    '',
  ];
  for (const line of paragraphs) assert.ok(!isCaption(line), line);
});
