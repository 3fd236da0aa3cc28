import type { OpenAPIHono } from '@hono/zod-openapi';

export type ApiDocument = ReturnType<OpenAPIHono['getOpenAPI31Document']>;

type Schemas = NonNullable<NonNullable<ApiDocument['components']>['schemas']>;
type SchemaOrReference = Schemas[string];
type Schema = Exclude<SchemaOrReference, { $ref: string }>;

/**
 * An example of what a schema describes: its own, else made of those of its parts. Throws where a
 * part has none. Our schemas do not contain themselves, so the recursion ends.
 */
export function exampleOf(schema: SchemaOrReference, document: ApiDocument): unknown {
  if ('$ref' in schema) return exampleOf(referred(schema.$ref, document), document);
  const { examples, properties, items } = schema;
  if (Array.isArray(examples)) return examples[0];
  if (schema.enum !== undefined) return schema.enum[0];
  if (properties !== undefined) return exampleOfParts(properties, document);
  if (items !== undefined) return [exampleOf(items, document)];
  // allOf stands where a named schema is described anew: what follows the first adds only words.
  const choice = (schema.oneOf ?? schema.anyOf ?? schema.allOf)?.[0];
  if (choice !== undefined) return exampleOf(choice, document);
  throw new Error(`The API's description has a part without an example: ${JSON.stringify(schema)}`);
}

function exampleOfParts(properties: NonNullable<Schema['properties']>, document: ApiDocument) {
  return Object.fromEntries(
    Object.entries(properties).map(([name, part]) => [name, exampleOf(part, document)]),
  );
}

function referred(reference: string, document: ApiDocument): SchemaOrReference {
  const name = reference.replace('#/components/schemas/', '');
  const schema = document.components?.schemas?.[name];
  if (schema === undefined) throw new Error(`The API's description has no ${reference}`);
  return schema;
}
