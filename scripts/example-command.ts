import type { Call } from './write-api-docs.ts';

const HOST = 'http://localhost:8484';

type Parameter = Exclude<NonNullable<Call['operation']['parameters']>[number], { $ref: string }>;

/** A call as a command for a terminal, with the examples of its description. */
export function exampleCommand({ method, path, operation }: Call): string {
  const parameters = (operation.parameters ?? []).flatMap((parameter) =>
    '$ref' in parameter || parameter.required !== true ? [] : [parameter],
  );
  const filled = parameters
    .filter((parameter) => parameter.in === 'path')
    .reduce(
      (text, parameter) =>
        text.replace(`{${parameter.name}}`, encodeURIComponent(exampleText(parameter))),
      path,
    );
  const query = new URLSearchParams(
    parameters
      .filter((parameter) => parameter.in === 'query')
      .map((parameter) => [parameter.name, exampleText(parameter)]),
  );
  const address = query.size === 0 ? `${HOST}${filled}` : `'${HOST}${filled}?${query}'`;
  const words = ['curl', ...(method === 'GET' ? [] : ['-X', method]), address];
  return [...words, ...bodyWords(operation)].join(' ');
}

function exampleText({ name, schema }: Parameter): string {
  const examples = schema !== undefined && 'examples' in schema ? schema.examples : undefined;
  if (!Array.isArray(examples)) throw new Error(`the parameter ${name} has no example`);
  return String(examples[0]);
}

function bodyWords({ requestBody }: Call['operation']): string[] {
  if (requestBody === undefined || '$ref' in requestBody) return [];
  const [type, media] = Object.entries(requestBody.content)[0] ?? [];
  const header = ['-H', `'content-type: ${type}'`];
  if (type !== 'application/json') return [...header, '--data-binary', '@FILE'];
  return [...header, '-d', `'${JSON.stringify(media?.example).replaceAll("'", "'\\''")}'`];
}
