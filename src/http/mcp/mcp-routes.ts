import type { Context, Hono } from 'hono';
import { openClient } from '../../client/open-client.ts';
import type { AppRooms } from '../app-rooms.ts';
import { bearerOf } from '../security/programs/proofs.ts';
import { mayChange } from '../security/sessions/caller.ts';

/**
 * POST /mcp: assistants, by MCP's streamable HTTP (specification of 2025-11-25). Each request stands alone: nothing is kept between
 * them, so any of several machines answers, and there is no session for anybody to take over. What a tool asks goes through the API
 * with the caller's own token, so that it sees and may do what that token may, and no more.
 */
export function addMcp(app: Hono, { desk }: Pick<AppRooms, 'desk'>): void {
  app.post('/mcp', async (context) => {
    const [{ openMcpServer }, { WebStandardStreamableHTTPServerTransport }] = await Promise.all([
      import('../../mcp/open-mcp-server.ts'),
      import('@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'),
    ]);
    const client = openClient({
      address: new URL(context.req.url).origin,
      token: bearerOf(context),
      fetch: async (request) => app.fetch(request, context.env),
    });
    const server = openMcpServer({ client, mayChange: mayChange(context) });
    // One answer as JSON, no stream: every call here ends by itself.
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
    try {
      await server.connect(transport);
      return await transport.handleRequest(context.req.raw, await bodyOf(context));
    } catch (error) {
      desk.log.error({ error, route: '/mcp' }, 'An assistant’s call failed.');
      return context.json(rpcFault(-32603, 'Hearsay could not answer; its log says why.'), 500);
    } finally {
      await server.close();
    }
  });
}

/** Read already where a guard asked for it; undefined: no JSON, which the transport answers. */
async function bodyOf({ req }: Context): Promise<{ parsedBody?: unknown }> {
  const body: unknown = await req.json().catch(() => undefined);
  return body === undefined ? {} : { parsedBody: body };
}

function rpcFault(code: number, message: string) {
  return { jsonrpc: '2.0', error: { code, message }, id: null };
}
