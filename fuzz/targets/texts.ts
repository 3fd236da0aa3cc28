import { htmlParagraphs } from '../../src/articles/html-paragraphs.ts';
import { markText } from '../../src/articles/marking/mark-text.ts';
import { readLinkedData } from '../../src/articles/page/metadata/linked/linked-data.ts';
import { sanitise } from '../../src/articles/sanitise.ts';
import { articleText } from '../../src/model/article.ts';
import type { Place, Statement, Words } from '../../src/model/statement.ts';
import { findStatements } from '../../src/statements/find-statements.ts';
import { judgeEdit } from '../../src/stories/additions/judge-edit.ts';
import { decodeBytes } from '../../src/text/decode-bytes.ts';
import { decodeReferences } from '../../src/text/decode-references.ts';
import { plainText } from '../../src/text/plain-text.ts';
import { recogniseLanguage } from '../../src/text/recognise-language.ts';
import { tokenise } from '../../src/text/tokenise.ts';
import { hold, holdText, holdTexts, type Target } from '../engine/target.ts';
import { seedLines, seedsOf, wordsOf } from '../seeds.ts';

const SAID = [
  ...wordsOf(
    'said told denied according "  “ ” „ « » 「 」 \' — \n\n \n : , . Q: A: he she officials who asked that sagte selon según заявил 表示 قال',
  ),
  ...[' according to ', ' he said. ', 'Mr. ', '"It is," ', ' said that '],
];

type Text = { readonly headline: string; readonly body: string };

export function openStatements(): Target {
  return {
    dictionary: SAID,
    seeds: seedsOf('texts'),
    run: (input) => {
      const [headline = '', ...paragraphs] = Buffer.from(input)
        .toString('utf8')
        .split('\n')
        .filter((line) => line.trim() !== '');
      const language = recogniseLanguage(paragraphs.join(' '));
      const article = { headline, standfirst: null, paragraphs, language };
      const { statements, people } = findStatements(article);
      const text = { headline, body: articleText(paragraphs) };
      for (const statement of statements) holdStatement(statement, text);
      for (const { mentions } of people) for (const mention of mentions) holdWords(mention, text);
      const edited = { ...article, paragraphs: paragraphs.slice(1), notes: [] };
      judgeEdit({ ...article, notes: [] }, edited);
    },
  };
}

function holdStatement(statement: Statement, texts: Text): void {
  const { content, spans, place, speaker, cue, venue, addressee, time, hedges } = statement;
  hold(content !== '', 'a statement says something');
  const text = textAt(place, texts);
  let at = 0;
  for (const { start, end } of spans) {
    hold(at <= start && start < end && end <= text.length, 'spans stand in order in the text');
    at = end;
  }
  const said = [cue, venue, addressee, time, ...hedges, speaker?.mention, speaker?.role];
  for (const words of said) if (words) holdWords(words, texts);
}

function holdWords({ text, place, span: { start, end } }: Words, texts: Text): void {
  const whole = textAt(place, texts);
  hold(start >= 0 && start <= end && end <= whole.length, 'words lie in their text');
  hold(whole.slice(start, end) === text, 'words are as printed');
}

function textAt(place: Place, { headline, body }: Text): string {
  if (place === 'headline') return headline;
  return place === 'body' ? body : '';
}

export function openTexts(): Target {
  return {
    dictionary: wordsOf(
      '&amp; &#128; &#xFFFFFFFF; &notit; &NotEqualTilde; < > <b> </b> <br> \u00ad \u200d charset=utf-7 windows-1252',
    ),
    seeds: [...seedsOf('texts'), ...seedsOf('pages')],
    run: (input) => {
      const types = [
        null,
        'text/html; charset=shift_jis',
        'text/xml; charset=utf-16',
        'a; charset=utf-7',
        'a; charset=hz-gb-2312',
      ];
      for (const contentType of types) {
        const { text } = decodeBytes(input, { contentType, kind: 'html' });
        hold(typeof text === 'string', 'bytes are a text');
        holdText(text, 'what was decoded');
      }
      const { text } = decodeBytes(input, { contentType: null, kind: 'xml' });
      decodeReferences(text, new Map([['town', 'Aldmere']]));
      holdText(plainText(text), 'plain text');
      let at = 0;
      for (const { start, end } of tokenise(text)) {
        hold(start >= at && end > start && end <= text.length, 'words stand in order');
        at = end;
      }
    },
  };
}

/** Marks taken away leave the markup as it was; the input's bytes say where they stand. */
export function openMarks(): Target {
  return {
    dictionary: wordsOf(
      '<p> <b> <a href="https://a.example/"> <br> <table><tr><td> <figure><figcaption> <li> &amp;',
    ),
    seeds: seedsOf('pages'),
    run: (input) => {
      const html = sanitise(Buffer.from(input).toString('utf8'), null);
      const paragraphs = htmlParagraphs(html);
      const length = articleText(paragraphs).length;
      const places = [...input.subarray(0, 16)].map((byte) => Math.floor((byte / 255) * length));
      const marks = places.map((start, index) => ({
        spans: [{ start, end: Math.min(length, start + 1 + ((index * 37) % 90)) }],
        attributes: { class: 'said' },
        id: `s${index}`,
        link: index % 3 === 0 ? { attributes: { href: '#s' }, words: '' } : null,
      }));
      const marked = markText(html, paragraphs, marks).html;
      const without = marked.replace(/<a href="#s"><\/a>|<mark [^<>]{1,100}>/g, '');
      hold(
        without.replaceAll('</mark>', '').length ===
          html.replace(/<mark[^<>]{0,100}>/g, '').replaceAll('</mark>', '').length,
        'marks add nothing but themselves',
      );
    },
  };
}

export function openLinked(): Target {
  return {
    dictionary: wordsOf(
      '{ } [ ] , : " "@type": "@graph": "@id": "author": "name": "image": "isPartOf": "mainEntity": "liveBlogUpdate": "articleBody": "datePublished": "headline": "publisher": "__proto__": "constructor": null 1e999 \\ud800 <!-- --> /* */ ; //<![CDATA[ "NewsArticle" "LiveBlogPosting"',
    ),
    seeds: seedLines('words', 'linked.txt'),
    run: (input) => {
      const linked = readLinkedData([Buffer.from(input).toString('utf8')], 'https://a.example/');
      holdTexts(linked, 'linked data');
    },
  };
}
