import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { patternTrouble } from '../../../articles/outlet-rules/rule-pattern.ts';
import type { KeptRule } from '../../../model/outlet-rule.ts';
import type { AddedRules } from '../../../store/rules/rules.ts';
import { readerOf } from '../../reader-of.ts';
import { wantType } from '../answers/limit-body.ts';
import {
  BAD_BODY,
  BAD_REQUEST,
  NOT_FOUND,
  NOT_FROM_HERE,
  TROUBLE_OF_OURS,
  trouble,
} from '../answers/troubles.ts';
import type { ApiRooms } from '../api-rooms.ts';
import { ARTICLE_ID, ID, ID_TEXT } from '../shapes/ids.ts';
import { lineOfText } from '../shapes/texts.ts';
import { TIME, time } from '../shapes/times.ts';

const KIND = z.enum(['keep', 'drop']).openapi({
  description: 'Put the block back into the text, or leave it out.',
  examples: ['drop'],
});

const PATTERN = lineOfText(1_003)
  .refine((pattern) => patternTrouble(pattern) === null, 'No rule can be made of these words.')
  .openapi({
    description: "The block's words; numbers may differ, a * at the end takes any ending.",
    examples: ['Sign up for our newsletter*'],
  });

const OUTLET_KEY = lineOfText(300).openapi({
  description: "An outlet's key; the outlet need not be in the library yet.",
  examples: ['harbour-post.example'],
});

const RULE = z
  .object({
    id: ID,
    outlet: z.string().openapi({ examples: ['harbour-post.example'] }),
    article: ARTICLE_ID.nullable().openapi({
      description: "Only for this article; null: for all of the outlet's.",
      examples: [null],
    }),
    kind: KIND,
    pattern: z.string().openapi({ examples: ['Sign up for our newsletter*'] }),
    createdAt: TIME,
  })
  .openapi('OutletRule', {
    title: 'Rule for an outlet',
    description: "What a reader wants left out of an outlet's articles, or put back.",
  });

const RULES = z.object({
  rules: z.array(RULE),
  awaiting: z.int().openapi({
    description: 'Articles that are still to be gone over.',
    examples: [0],
  }),
});

const listRules = createRoute({
  method: 'get',
  path: '/outlet-rules',
  operationId: 'listOutletRules',
  tags: ['Outlets'],
  summary: 'What is left out of outlets’ articles, or put back',
  request: {
    query: z.strictObject({
      outlet: OUTLET_KEY.optional().openapi({
        description: 'Only the rules of this outlet, those for single articles among them.',
      }),
    }),
  },
  responses: {
    200: {
      description: 'The rules, by outlet, the oldest first.',
      content: { 'application/json': { schema: RULES } },
    },
    ...BAD_REQUEST,
    ...TROUBLE_OF_OURS,
  },
});

const addRule = createRoute({
  method: 'post',
  path: '/outlet-rules',
  operationId: 'addOutletRule',
  tags: ['Outlets'],
  summary: 'Leave lines out of an outlet’s articles, or put them back; articles to come included',
  description:
    'A rule that says the contrary of the same words gives way. Naming an article limits the rule to it. Articles that are there are gone over in the background.',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({
            outlet: OUTLET_KEY,
            article: ARTICLE_ID.nullable()
              .optional()
              .openapi({ examples: [null] }),
            kind: KIND,
            pattern: PATTERN,
          }),
        },
      },
    },
  },
  responses: {
    200: {
      description: 'The rule holds; it may have held before.',
      content: {
        'application/json': {
          schema: z.object({ id: ID, added: z.boolean().openapi({ examples: [true] }) }),
        },
      },
    },
    ...BAD_BODY,
    ...NOT_FROM_HERE,
    ...NOT_FOUND,
    ...TROUBLE_OF_OURS,
  },
});

const BY_RULE = z.object({ id: ID_TEXT.openapi({ description: 'The rule.' }) });

const removeRule = createRoute({
  method: 'delete',
  path: '/outlet-rules/{id}',
  operationId: 'removeOutletRule',
  tags: ['Outlets'],
  summary: 'Take a rule away; the articles become as they were read, and restoring brings it back',
  request: { params: BY_RULE },
  responses: {
    200: {
      description: 'How many rules were taken away: none if it was gone already.',
      content: {
        'application/json': { schema: z.object({ removed: z.int().openapi({ examples: [1] }) }) },
      },
    },
    ...BAD_REQUEST,
    ...NOT_FROM_HERE,
    ...TROUBLE_OF_OURS,
  },
});

const restoreRule = createRoute({
  method: 'post',
  path: '/outlet-rules/{id}/restore',
  operationId: 'restoreOutletRule',
  tags: ['Outlets'],
  summary: 'Bring back a rule that was taken away',
  request: { params: BY_RULE },
  responses: {
    200: {
      description: 'How many rules were brought back: none if it holds already.',
      content: {
        'application/json': { schema: z.object({ restored: z.int().openapi({ examples: [1] }) }) },
      },
    },
    ...BAD_REQUEST,
    ...NOT_FROM_HERE,
    ...TROUBLE_OF_OURS,
  },
});

const TEXT = 'text/plain';
const FILE = z.string().openapi({
  description: 'A rule a line: the outlet, keep or drop, the word text, the words.',
  examples: ['harbour-post.example drop text Sign up for our newsletter*'],
});

const exportRules = createRoute({
  method: 'get',
  path: '/outlet-rules/file',
  operationId: 'exportOutletRules',
  tags: ['Outlets'],
  summary: 'The rules for whole outlets as a small text file, to keep and to share',
  responses: {
    200: { description: 'A file.', content: { [TEXT]: { schema: FILE } } },
    ...TROUBLE_OF_OURS,
  },
});

const importRules = createRoute({
  method: 'post',
  path: '/outlet-rules/file',
  operationId: 'importOutletRules',
  tags: ['Outlets'],
  summary: 'Take in a shared file of rules',
  middleware: wantType([TEXT]),
  request: { body: { required: true, content: { [TEXT]: { schema: FILE } } } },
  responses: {
    200: {
      description: 'What was a rule holds; lines that are none are listed.',
      content: {
        'application/json': {
          schema: z.object({
            added: z.int().openapi({ examples: [12] }),
            known: z.int().openapi({ examples: [3] }),
            problems: z
              .array(z.object({ line: z.int(), reason: z.string() }))
              .readonly()
              .openapi({
                examples: [[{ line: 7, reason: 'After the outlet comes keep or drop.' }]],
              }),
          }),
        },
      },
    },
    ...BAD_BODY,
    ...NOT_FROM_HERE,
    ...TROUBLE_OF_OURS,
  },
});

export function ruleRoutes(api: OpenAPIHono, { desk, actions }: ApiRooms): void {
  const { rules, articles, outlets } = desk.store;

  api.openapi(exportRules, async (context) =>
    context.text(await actions.exportRules(), 200, {
      'content-disposition': 'attachment; filename="hearsay-rules.txt"',
    }),
  );

  api.openapi(importRules, async (context) =>
    context.json(await actions.importRules(await context.req.text()), 200),
  );

  api.openapi(listRules, async (context) => {
    const { outlet } = context.req.valid('query');
    const kept = await (outlet === undefined ? rules.all() : rules.ofOutlet(outlet));
    const awaiting = await rules.awaitingCount();
    return context.json({ rules: kept.map(ruleShape), awaiting }, 200);
  });

  api.openapi(addRule, async (context) => {
    const { outlet, article: articleId = null, kind, pattern } = context.req.valid('json');
    const article = articleId === null ? null : await articles.byId(readerOf(context), articleId);
    const owner = article === null ? null : await outlets.byId(article.outletId, readerOf(context));
    if (articleId !== null && owner?.key !== outlet) return context.json(noArticle(), 404);
    const added: AddedRules = await actions.addRules(
      [{ outlet, articleId, kind, pattern }],
      articleId ?? undefined,
    );
    return context.json({ id: added.ids[0] ?? 0, added: added.added > 0 }, 200);
  });

  api.openapi(removeRule, async (context) => {
    const removed = await actions.removeRules([context.req.valid('param').id]);
    return context.json({ removed }, 200);
  });

  api.openapi(restoreRule, async (context) => {
    const restored = await actions.restoreRules([context.req.valid('param').id]);
    return context.json({ restored }, 200);
  });
}

function noArticle() {
  return trouble('not_found', 'The outlet has no such article.');
}

function ruleShape({ id, outlet, articleId, kind, pattern, createdAt }: KeptRule) {
  return { id, outlet, article: articleId, kind, pattern, createdAt: time(createdAt) };
}
