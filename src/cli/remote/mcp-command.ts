import { Command } from 'commander';
import { complain } from '../print.ts';
import { untilAskedToStop } from '../until-asked-to-stop.ts';
import { SERVER_OPTION, type Server, withApi } from './with-api.ts';

export function mcpCommand(): Command {
  return new Command('mcp')
    .description(
      'Let an assistant ask the library, by the Model Context Protocol over stdin and stdout.',
    )
    .option(...SERVER_OPTION)
    .option('--allow-changes', 'with tools that mark articles and follow things')
    .addHelpText(
      'after',
      `
It is for a program to start, which speaks MCP to it: top stories, who said what about something since when, claims with their origins, articles with the place of each statement. Without --allow-changes nothing can be changed by it. A running Hearsay answers the same at /mcp (streamable HTTP, with a device's token).

Examples:
  hearsay mcp
  HEARSAY_TOKEN=… hearsay mcp --server https://news.example.org`,
    )
    .action(speak);
}

type Options = Server & { readonly allowChanges?: boolean };

async function speak({ allowChanges = false, ...server }: Options): Promise<void> {
  const [{ openMcpServer }, { StdioServerTransport }] = await Promise.all([
    import('../../mcp/open-mcp-server.ts'),
    import('@modelcontextprotocol/sdk/server/stdio.js'),
  ]);
  await withApi(server, async ({ client }) => {
    const mcp = openMcpServer({ client, mayChange: allowChanges });
    mcp.server.onerror = (error) => complain(error.message);
    await mcp.connect(new StdioServerTransport());
    // Whoever started it ends it: by closing its input, or by a signal.
    await Promise.race([inputEnds(), untilAskedToStop()]);
    await mcp.close();
  });
}

function inputEnds(): Promise<void> {
  return new Promise((resolve) => {
    process.stdin.once('end', resolve);
    process.stdin.once('close', resolve);
  });
}
