import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { toldClaim } from '../../../pipeline/stories/told-claim.ts';
import { BAD_REQUEST, NOT_FOUND, TROUBLE_OF_OURS, trouble } from '../answers/troubles.ts';
import type { ApiRooms } from '../api-rooms.ts';
import { CLAIM, CLAIM_STATE } from '../shapes/claim-shapes.ts';
import { BY_ARTICLE, ID, ID_TEXT } from '../shapes/ids.ts';

const showClaim = createRoute({
  method: 'get',
  path: '/claims/{id}',
  operationId: 'showClaim',
  tags: ['Stories'],
  summary: 'A claim: its wordings, origins, denials',
  description: 'A claim that went into another is found by both numbers.',
  request: {
    params: z.object({ id: ID_TEXT.openapi({ description: 'The claim.' }) }),
  },
  responses: {
    200: { description: 'The claim.', content: { 'application/json': { schema: CLAIM } } },
    ...BAD_REQUEST,
    ...NOT_FOUND,
    ...TROUBLE_OF_OURS,
  },
});

const listClaims = createRoute({
  method: 'get',
  path: '/articles/{id}/claims',
  operationId: 'listClaims',
  tags: ['Stories'],
  summary: 'How what an article’s statements claim stands across its story',
  request: { params: BY_ARTICLE },
  responses: {
    200: {
      description: 'In the text’s order; empty where nobody else tells the story.',
      content: {
        'application/json': {
          schema: z.object({
            claims: z.array(
              z.object({
                claim: ID,
                story: ID,
                ordinal: z.int().openapi({
                  description: 'Among the article’s statements, from 0.',
                  examples: [2],
                }),
                state: CLAIM_STATE,
                evidence: z.string().openapi({ examples: ['Mara Quill says it on one occasion.'] }),
                outletCount: z.int().openapi({ examples: [3] }),
                originCount: z.int().openapi({ examples: [1] }),
              }),
            ),
          }),
        },
      },
    },
    ...BAD_REQUEST,
    ...TROUBLE_OF_OURS,
  },
});

export function claimRoutes(api: OpenAPIHono, { desk }: ApiRooms): void {
  const { claims } = desk.store;

  api.openapi(showClaim, async (context) => {
    const claim = await claims.byId(context.req.valid('param').id);
    return claim === null
      ? context.json(trouble('not_found', 'There is no such claim.'), 404)
      : context.json(toldClaim(claim), 200);
  });

  api.openapi(listClaims, async (context) => {
    const found = await claims.ofArticle(context.req.valid('param').id);
    return context.json({ claims: found }, 200);
  });
}
