import { readDocument } from '../../src/articles/read-document.ts';
import { readPage } from '../../src/articles/read-page.ts';
import { sanitise } from '../../src/articles/sanitise.ts';
import { lookInto } from '../../src/feeds/look-into.ts';
import { decodeBytes } from '../../src/text/decode-bytes.ts';
import { markupFaults } from '../../test/hostile/markup-faults.ts';
import { hold, holdAddress, type Target } from '../engine/target.ts';
import { seedsOf, wordsOf } from '../seeds.ts';
import { holdArticle, holdDocument, holdReason } from './article-holds.ts';
import { holdClean } from './clean-holds.ts';

const HTML_WORDS =
  wordsOf(`<p> </p> <div> </div> <a href= <img srcset= <b> <i> <table> <tr> <td> </table> <svg> </svg> <math> <mtext> <mglyph> <style> </style>
  <script> </script> <title> <textarea> <noscript> <template> <select> <option> <iframe src= <xmp> <plaintext> <pre> <ruby> <rt> <li> <ul> <dl> <dt>
  <details> <summary> <figure> <figcaption> <picture> <source <video <audio <object <embed <form> <button <input <base href= <meta <link <frameset>
  <!--  --> --!> <!doctype> <![CDATA[ ]]> <? ?> onerror= style= class="byline" id= srcdoc= javascript: data:text/html, vbscript: &lt; &#0; &#x6A; &colon; &NewLine;
  https://a.example/ // http:\\\\ /> =" =' xlink:href= formaction= __proto__ itemprop="author" datetime= application/ld+json "@type": "@graph": "articleBody":`);

const BASE = 'https://harbour-post.example/ports/ferry';

export function open(): Target {
  return {
    dictionary: HTML_WORDS,
    seeds: seedsOf('pages', 'texts'),
    run: (input) => {
      const { text } = decodeBytes(input, { contentType: null, kind: 'html' });
      const read = readPage(text, BASE);
      if (read.kind === 'failed') holdReason(read.reason);
      else holdArticle(read.article);
      const seen = lookInto({ bytes: input, url: BASE, contentType: null });
      hold(seen.kind !== 'failed', 'whatever it is, it is looked into');
      if (seen.kind !== 'page') return;
      for (const url of [...seen.declared, ...seen.known, ...seen.linked])
        holdAddress(url, 'a feed that was found');
    },
  };
}

export function openSanitiser(): Target {
  return {
    dictionary: HTML_WORDS,
    seeds: seedsOf('pages'),
    run: (input) => {
      const { text } = decodeBytes(input, {
        contentType: 'text/html; charset=utf-8',
        kind: 'html',
      });
      holdClean(sanitise(text, BASE));
      // Read by a parser that shares no code with ours, in four ways.
      for (const fault of markupFaults(text, BASE)) hold(false, fault.replace(/".*/s, ''));
    },
  };
}

export function openDocuments(): Target {
  return {
    dictionary: HTML_WORDS,
    seeds: seedsOf('pages', 'texts', 'mails', 'feeds', 'lists', 'lines', 'archives', 'mailboxes'),
    run: async (input) => {
      holdDocument(await readDocument({ name: 'a', bytes: input, contentType: null, url: null }));
    },
  };
}

export function openMails(): Target {
  return {
    dictionary: [
      ...HTML_WORDS.slice(0, 20),
      ...wordsOf(`boundary=b1 --b1 --b1-- \r\n\r\n multipart/mixed multipart/alternative multipart/digest message/rfc822 text/html text/plain
        quoted-printable base64 charset=utf-7 charset=utf-16 charset="x" =?utf-8?Q? =?utf-8?B? ?= =3D =\r\n name*0= filename*=utf-8'' format=flowed delsp=yes`),
      ...[
        'Content-Type: ',
        'Content-Transfer-Encoding: ',
        'Subject: ',
        'From: ',
        'Date: ',
        'List-Id: ',
        'Content-Disposition: attachment',
      ],
    ],
    seeds: seedsOf('mails'),
    run: async (input) => {
      holdDocument(
        await readDocument({
          name: 'a.eml',
          bytes: input,
          contentType: 'message/rfc822',
          url: null,
        }),
      );
    },
  };
}
