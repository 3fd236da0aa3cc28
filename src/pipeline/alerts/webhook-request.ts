import { createHmac } from 'node:crypto';
import type { HappeningKind } from '../../model/alerts/alert.ts';
import { type Millis, toIso } from '../../model/time.ts';
import type { HappeningFacts, ToldArticle, ToldHeadline, ToldRule } from './happening-facts.ts';
import type { SecretsOf } from './target-secrets.ts';
import type { Told } from './told.ts';

export type WebhookRequest = {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** Moved on when a field changes its meaning or goes; more fields may come under the same number. */
const WEBHOOK_VERSION = 1;

/** What happened, as programs are told: described in docs/api.md. The same each time it is tried. */
export function webhookBody(told: Told, address: string): string {
  return JSON.stringify({
    type: typeOf(told),
    version: WEBHOOK_VERSION,
    timestamp: toIso(told.at),
    data: dataOf(told, address),
  });
}

/** Words with dots between, as Standard Webhooks names events. */
const WEBHOOK_TYPES: Readonly<Record<HappeningKind, string>> = {
  'story moved': 'story.moved',
  'claim denied': 'claim.denied',
  'rule matched': 'rule.matched',
  'feed silent': 'feed.silent',
  'top story': 'story.top',
};

function typeOf(told: Told): string {
  return told.kind === 'happening' ? WEBHOOK_TYPES[told.facts.kind] : told.kind;
}

function dataOf(told: Told, address: string): object {
  if (told.kind === 'test') return { settings: `${address}/account/alerts` };
  if (told.kind === 'happening') return happeningData(told.facts, address);
  return {
    count: told.count,
    some: told.some.map((facts) => ({
      type: WEBHOOK_TYPES[facts.kind],
      data: happeningData(facts, address),
    })),
  };
}

function happeningData(facts: HappeningFacts, address: string): object {
  switch (facts.kind) {
    case 'story moved':
      return {
        ...{ rule: ruleData(facts.rule, address), story: storyData(facts.story, address) },
        articles: facts.articles.map((one) => articleData(one, address)),
        ...{ articleCount: facts.articleCount, newStatements: facts.newStatements },
      };
    case 'claim denied': {
      return {
        ...{ rule: ruleData(facts.rule, address), story: storyData(facts.story, address) },
        claim: {
          ...facts.claim,
          url: `${address}/stories/${facts.story.id}#claim-${facts.claim.id}`,
        },
      };
    }
    case 'rule matched':
      return {
        rules: facts.rules.map((one) => ruleData(one, address)),
        article: articleData(facts.article, address),
        story:
          facts.story === null
            ? null
            : { id: facts.story, url: `${address}/stories/${facts.story}` },
      };
    case 'feed silent':
      return {
        feed: { ...facts.feed, url: `${address}/subscriptions` },
        ...{ cause: facts.cause, days: facts.days, usualDays: facts.usualDays },
      };
    case 'top story': {
      const { isFirst, outletCount, reportCount } = facts;
      return { story: storyData(facts.story, address), isFirst, outletCount, reportCount };
    }
  }
}

function ruleData(rule: ToldRule, address: string): object {
  return { ...rule, url: `${address}/following/${rule.id}` };
}

function storyData({ id, ...headline }: ToldHeadline & { readonly id: number }, address: string) {
  return { id, ...headlineData(headline), url: `${address}/stories/${id}` };
}

function articleData(article: ToldArticle, address: string): object {
  const { id, outlet, url: original, language, at: published } = article;
  const url = `${address}/article/${id}`;
  return { id, ...headlineData(article), outlet, language, published, url, original };
}

function headlineData({ headline, verdict, speaker }: ToldHeadline): object {
  return { headline, headlineCheck: verdict === null ? null : { verdict, speaker } };
}

type Signing = { readonly messageId: string; readonly body: string; readonly now: Millis };

/**
 * Signed as the specification of Standard Webhooks says: HMAC-SHA256 over "id.timestamp.body", the time that of this try, in seconds.
 * For a day after a change the former secret signs beside the new one; signatures stand with spaces between.
 */
export function signedWebhook(
  { secret, former }: SecretsOf<'webhook'>,
  { messageId, body, now }: Signing,
): WebhookRequest {
  const timestamp = String(Math.floor(now / 1000));
  const secrets = former !== null && former.until > now ? [secret, former.secret] : [secret];
  const signatures = secrets.map((one) => signatureOf(one, `${messageId}.${timestamp}.${body}`));
  return {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'webhook-id': messageId,
      'webhook-timestamp': timestamp,
      'webhook-signature': signatures.join(' '),
    },
    body,
  };
}

function signatureOf(secret: string, content: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  return `v1,${createHmac('sha256', key).update(content).digest('base64')}`;
}
