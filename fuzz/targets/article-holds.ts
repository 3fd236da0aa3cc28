import { treeText } from '../../src/articles/html-paragraphs.ts';
import { parseMarkup } from '../../src/articles/tree/parse-markup.ts';
import { writeMarkup } from '../../src/articles/tree/write-markup.ts';
import type { Article, DocumentRead } from '../../src/model/article.ts';
import { hold, holdAddress, holdText, holdTexts, holdTime } from '../engine/target.ts';
import { holdClean } from './clean-holds.ts';

/** What holds of any article that was read, whatever it was read from. */
export function holdArticle(article: Article): void {
  const { headline, standfirst, byline, outlet, section, paragraphs, credits } = article;
  for (const text of [headline, standfirst, outlet, section, ...byline, ...credits])
    holdText(text, 'a line of an article');
  for (const paragraph of paragraphs) {
    holdText(paragraph, 'a paragraph');
    hold(paragraph.trim() !== '', 'no paragraph is empty');
  }
  holdTime(article.published, 'published');
  holdTime(article.updated, 'updated');
  holdAddress(article.url, 'the address');
  holdAddress(article.leadImage?.url, 'the picture');
  for (const { url } of article.details.figures) holdAddress(url, 'a figure');
  for (const { time } of article.details.updates) holdTime(time, 'an update');
  holdTexts(article, 'an article');
  holdClean(article.html);
  const root = parseMarkup(article.html);
  hold(writeMarkup(root) === article.html, 'the markup reads back as it was written');
  treeText(root);
}

export function holdDocument(read: DocumentRead): void {
  if (read.kind === 'failed') holdReason(read.reason);
  else
    for (const article of read.articles) {
      hold(
        article.headline.trim() !== '' || article.paragraphs.length > 0,
        'an article says something',
      );
      holdArticle(article);
    }
}

/** A sentence that a reader can be shown. */
export function holdReason(reason: unknown): void {
  hold(typeof reason === 'string', 'a reason is a text');
  if (typeof reason !== 'string') return;
  hold(/^[A-Z"\d].{4,300}[.?]$/s.test(reason), 'a reason is a sentence');
  hold(!/function|\[object|undefined|native code/.test(reason), 'a reason is in plain words');
}
