/**
 * Writes src/client/api-paths.ts, the types of our API as openapi-fetch wants them, from the API's own description. With --check it
 * only says whether that was forgotten. Ours, since openapi-typescript needs a TypeScript that is older than the one we check with;
 * the part of JSON Schema that our descriptions use is small, and whatever is not known here is refused.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { describeApi } from '../write-api-docs.ts';

const FILE = new URL('../../src/client/api-paths.ts', import.meta.url);
const METHODS = ['get', 'post', 'patch', 'put', 'delete'] as const;
const HEAD = `/** Made by scripts/client/write-client-types.ts from the API's description: not to be changed by hand. */\n`;

type Schema = Readonly<Record<string, unknown>>;

/** The whole file. Throws where the description says something that has no type here. */
export function clientTypes(document: unknown): string {
  const { components, paths } = asObject(document);
  const schemas = entriesOf(asObject(components).schemas).map(
    ([name, schema]) => `${name}: ${typeOf(asObject(schema))};`,
  );
  const routes = entriesOf(paths).map(
    ([path, route]) => `${JSON.stringify(path)}: {\n${routeOf(asObject(route))}\n};`,
  );
  return `${HEAD}export type ApiSchemas = {\n${schemas.join('\n')}\n};\n\nexport type ApiPaths = {\n${routes.join('\n')}\n};\n`;
}

function routeOf(route: Schema): string {
  const calls = METHODS.flatMap((method) =>
    route[method] === undefined ? [] : [`${method}: ${callOf(asObject(route[method]))};`],
  );
  return calls.join('\n');
}

function callOf({ parameters, requestBody, responses }: Schema): string {
  const body =
    requestBody === undefined
      ? 'requestBody?: never'
      : `requestBody${asObject(requestBody).required === true ? '' : '?'}: { content: ${contentOf(asObject(requestBody))} }`;
  const answers = entriesOf(responses).map(([status, answer]) => {
    const { content } = asObject(answer);
    const type =
      content === undefined ? 'content?: never' : `content: ${contentOf(asObject(answer))}`;
    return `${/^\d+$/.test(status) ? status : JSON.stringify(status)}: { headers: { [name: string]: unknown }; ${type} }`;
  });
  return `{ parameters: ${parametersOf(parameters)}; ${body}; responses: { ${answers.join('; ')} } }`;
}

function parametersOf(stated: unknown): string {
  const all = Array.isArray(stated) ? stated.map(asObject) : [];
  const parts = ['query', 'path'].map((place) => {
    const here = all.filter((one) => one.in === place);
    if (here.length === 0) return `${place}?: never`;
    const needed = here.some(({ required }) => required === true);
    const fields = here.map(
      ({ name, required, schema }) =>
        `${JSON.stringify(name)}${required === true ? '' : '?'}: ${typeOf(asObject(schema))}`,
    );
    return `${place}${needed ? '' : '?'}: { ${fields.join('; ')} }`;
  });
  return `{ ${parts.join('; ')}; header?: never; cookie?: never }`;
}

function contentOf({ content }: Schema): string {
  const forms = entriesOf(content).map(([type, { schema } = {}]) => {
    return `${JSON.stringify(type)}: ${type === 'application/json' ? typeOf(asObject(schema)) : 'string'}`;
  });
  return `{ ${forms.join('; ')} }`;
}

/** Only what our descriptions use; a keyword that bounds a value says nothing of its type. */
function typeOf(schema: Schema): string {
  const { $ref, allOf, oneOf, anyOf, type } = schema;
  if (typeof $ref === 'string') return `ApiSchemas[${JSON.stringify($ref.split('/').at(-1))}]`;
  if (Array.isArray(schema.enum)) return schema.enum.map((one) => JSON.stringify(one)).join(' | ');
  if ('const' in schema) return JSON.stringify(schema.const);
  if (Array.isArray(allOf)) return allType(allOf.map(asObject));
  const either = oneOf ?? anyOf;
  if (Array.isArray(either)) return joined(either, ' | ');
  if (Array.isArray(type)) return type.map((one) => simpleType(one, schema)).join(' | ');
  return type === undefined ? 'unknown' : simpleType(type, schema);
}

/** A shape that may be null is written as the shape and, beside it, the type "object or null" with nothing in it. */
function allType(all: readonly Schema[]): string {
  const isNullMark = ({ type, properties }: Schema) =>
    Array.isArray(type) && type.includes('null') && properties === undefined;
  const shapes = all.filter((one) => !isNullMark(one));
  return shapes.length < all.length ? `${joined(shapes, ' & ')} | null` : joined(all, ' & ');
}

function joined(schemas: readonly unknown[], by: string): string {
  return schemas.map((one) => `(${typeOf(asObject(one))})`).join(by);
}

function simpleType(type: unknown, schema: Schema): string {
  switch (type) {
    case 'string':
    case 'boolean':
    case 'null':
      return type;
    case 'integer':
    case 'number':
      return 'number';
    case 'array':
      return `(${schema.items === undefined ? 'unknown' : typeOf(asObject(schema.items))})[]`;
    case 'object':
      return objectType(schema);
    default:
      throw new Error(`No type is known for ${JSON.stringify(schema)}`);
  }
}

function objectType({ properties, required, additionalProperties }: Schema): string {
  const needed = new Set(Array.isArray(required) ? required : []);
  const fields = entriesOf(properties).map(
    ([name, schema]) =>
      `${JSON.stringify(name)}${needed.has(name) ? '' : '?'}: ${typeOf(asObject(schema))}`,
  );
  const isMap = typeof additionalProperties === 'object' && additionalProperties !== null;
  if (isMap) fields.push(`[name: string]: ${typeOf(asObject(additionalProperties))}`);
  return fields.length === 0 ? 'Record<string, unknown>' : `{ ${fields.join('; ')} }`;
}

function asObject(value: unknown): Schema {
  if (typeof value !== 'object' || value === null)
    throw new Error(`No object: ${JSON.stringify(value)}`);
  return { ...value };
}

function entriesOf(value: unknown): [string, Schema][] {
  if (value === undefined || value === null) return [];
  return Object.entries(asObject(value)).map(([name, one]) => [name, asObject(one)]);
}

if (import.meta.main) {
  const wanted = clientTypes(describeApi());
  if (!process.argv.includes('--check')) writeFileSync(FILE, wanted);
  else if (readFileSync(FILE, 'utf8') !== wanted) {
    console.error(
      'src/client/api-paths.ts is not as the API is: node scripts/client/write-client-types.ts',
    );
    process.exitCode = 1;
  }
}
