import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Article, NO_DETAILS } from '../../model/article.ts';
import { articleText } from './article-text.ts';

const ARTICLE: Article = {
  headline: 'Ferry aground',
  standfirst: null,
  byline: ['Hester Vane'],
  outlet: 'Courier',
  section: null,
  published: Date.UTC(2024, 4, 14, 6, 55),
  updated: null,
  language: 'en',
  url: null,
  leadImage: null,
  paragraphs: ['At her berth.', 'Nobody hurt.', 'Aground.', 'Fog.'],
  html: '',
  credits: ['Photo: Jane Roe'],
  details: NO_DETAILS,
};

test('a live blog’s entries stand under their times, with the day where it is another one', () => {
  const updates = [
    { time: Date.UTC(2024, 4, 15, 0, 5), paragraph: 0 },
    { time: Date.UTC(2024, 4, 14, 9, 0), paragraph: 2 },
    { time: Date.UTC(2024, 4, 14, 6, 55), paragraph: 3 },
  ];
  const text = articleText({ ...ARTICLE, details: { ...NO_DETAILS, updates } });
  assert.equal(
    text,
    'Ferry aground\n\nHester Vane · Courier · 2024-05-14 06:55 UTC\n\n[2024-05-15 00:05 UTC]\n\nAt her berth.\n\nNobody hurt.\n\n[2024-05-14 09:00 UTC]\n\nAground.\n\n[06:55 UTC]\n\nFog.\n\nCredits: Photo: Jane Roe\n',
  );
});

test('what belongs to a text and is no part of it stands round it', () => {
  const details = {
    ...NO_DETAILS,
    dateline: 'KYIV, Nov. 3',
    agencies: ['Reuters'],
    notes: ['Correction: it was Monday.'],
    firstAppeared: { name: 'Northwire', url: 'https://northwire.example/1' },
    isCutOff: true,
  };
  const text = articleText({ ...ARTICLE, details });
  assert.match(text, /UTC\n\nKYIV, Nov\. 3 · Reuters\n\nAt her berth\./);
  assert.match(
    text,
    /Fog\.\n\nOnly the beginning is here.{20,80}\n\nCorrection: it was Monday\.\n\nFirst appeared at: Northwire, https:/,
  );
});
