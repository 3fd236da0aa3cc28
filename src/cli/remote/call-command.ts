import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { Command } from 'commander';
import { reasonFor } from '../open-input.ts';
import { complain, printJson, printLine } from '../print.ts';
import { CommandError } from '../report-trouble.ts';
import { callOf, type Operation, operationsIn } from './operations.ts';
import { type Api, apiTrouble, SERVER_OPTION, type Server, withApi } from './with-api.ts';

export function callCommand(): Command {
  return new Command('call')
    .description('Make any call of the API, of the library here or of another Hearsay.')
    .argument('[call]', 'its name: "searchArticles"; without one, all calls are listed')
    .argument('[name=value...]', 'what the call takes in its address')
    .option('--body <json>', 'what it takes as a body; @file for a file, - for standard input')
    .option(...SERVER_OPTION)
    .option('--json', 'the list of calls as one JSON object a line; answers are in any case')
    .addHelpText(
      'after',
      `
The API's documentation names the calls and what they take. The exit status is 1 if Hearsay could not do what was asked.

Examples:
  hearsay call
  hearsay call searchStatements q='ferry after:2026-11-01'
  hearsay call showStory id=12 --server https://news.example.org
  hearsay call importFile name=mail.mbox --body @mail.mbox
  hearsay call markArticles --body '{"mark":"saved","articles":[3676714598402047]}'`,
    )
    .action(call);
}

type Options = Server & { readonly body?: string; readonly json?: boolean };

async function call(
  name: string | undefined,
  fields: string[],
  { body, json = false, ...server }: Options,
): Promise<void> {
  await withApi(server, async (api) => {
    const operations = await readOperations(api);
    if (name === undefined) return list(operations, json);
    const operation = operations.find((one) => one.name === name);
    if (operation === undefined)
      throw new CommandError(`There is no call ${name}: "hearsay call" lists them.`, 2);
    await answer(await api.ask(...callOf(operation, { fields, body: await bodyOf(body) })));
  });
}

async function readOperations({ ask }: Api): Promise<Operation[]> {
  const response = await ask('/openapi.json');
  if (!response.ok) throw apiTrouble(await jsonOf(response));
  return operationsIn(await jsonOf(response));
}

async function list(operations: readonly Operation[], json: boolean): Promise<void> {
  for (const { name, method, path, summary, fields } of operations) {
    if (json) await printJson({ name, method, path, summary, fields: [...fields.keys()] });
    else await printLine(`${name.padEnd(24)} ${summary}`);
  }
}

/** Bytes, since files are taken as they are. */
async function bodyOf(typed: string | undefined): Promise<Uint8Array<ArrayBuffer> | null> {
  if (typed === undefined) return null;
  if (typed === '-') return new Uint8Array(await buffer(process.stdin));
  if (!typed.startsWith('@')) return new TextEncoder().encode(typed);
  const path = typed.slice(1);
  return readFile(path).catch((error) => {
    throw new CommandError(`${path}: ${reasonFor(error)}`);
  });
}

/** JSON as one line; other texts as they are. */
async function answer(response: Response): Promise<void> {
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  if (!response.ok) {
    const error = isJson ? await jsonOf(response) : { message: await response.text() };
    throw apiTrouble(error);
  }
  if (isJson) return printJson(await jsonOf(response));
  const text = await response.text();
  if (text === '') complain('Done.');
  else await printLine(text);
}

async function jsonOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    throw new CommandError('The server did not answer as Hearsay does. Is that its address?');
  }
}
