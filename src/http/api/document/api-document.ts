import type { OpenAPIHono } from '@hono/zod-openapi';
import { giveExamples } from './give-examples.ts';

/** Goes up when a program that was written against the one before would break. */
const API_VERSION = '1';

const DESCRIPTION = `Everything that Hearsay can do, for programs.

- Bodies and answers are JSON in UTF-8, unless the call says otherwise. Unknown names in a body or a query are refused.
- Times are ISO 8601 in UTC. What is absent is null.
- Ids are whole numbers below 2^53, so that every JSON parser reads them exactly.
- What goes wrong is answered in one shape, Trouble, with a code for programs and a sentence for people.
- GET changes nothing. Calls that do are refused to pages of other sites.
- Where Hearsay asks who somebody is (others can reach it, or its owner has set a password), each call carries a device's token, as a Bearer token (RFC 6750). The account page and the command hearsay token add make one; it speaks for its reader. Only health and this document are for everybody.
- Bodies are limited to 1 MB, imported files to 64 MB.`;

/** None, where only the machine itself reaches Hearsay and nobody has a password. */
const SECURITY = [{ device: [] }, {}];

/** The API as an OpenAPI 3.1 document (spec.openapis.org/oas/v3.1), made of the code that answers. */
export function apiDocument(api: OpenAPIHono) {
  api.openAPIRegistry.registerComponent('securitySchemes', 'device', {
    type: 'http',
    scheme: 'bearer',
    description: 'A token of a device, from the account page or `hearsay token add`.',
  });
  return giveExamples(
    api.getOpenAPI31Document({
      openapi: '3.1.0',
      info: { title: 'Hearsay', version: API_VERSION, description: DESCRIPTION },
      servers: [{ url: '/api' }],
      security: SECURITY,
      tags: [
        { name: 'Articles', description: 'Reading and searching.' },
        { name: 'Statements', description: 'Who says what, and who they are.' },
        { name: 'Stories', description: 'Happenings that several titles tell, each once.' },
        { name: 'Edition', description: 'What to read now, and why; what a reader likes.' },
        { name: 'Following', description: 'What is followed, muted and kept as a search.' },
        { name: 'Alerts', description: 'What a reader is told elsewhere, where and when.' },
        { name: 'Picks', description: 'What an editor puts before all readers, in order.' },
        { name: 'Polls', description: 'What editors ask about stories, and one vote a reader.' },
        {
          name: 'Together',
          description: 'Groups, and what their members say and show to each other.',
        },
        { name: 'Marks', description: 'Read and saved.' },
        { name: 'Labels', description: 'A reader’s own words for single articles.' },
        { name: 'Outlets', description: 'Who publishes.' },
        { name: 'Subscriptions', description: 'Feeds, and how they are doing.' },
        { name: 'First steps', description: 'Starter packs and the sample edition.' },
        { name: 'Library', description: 'Files, settings, counts, health.' },
      ],
    }),
  );
}
