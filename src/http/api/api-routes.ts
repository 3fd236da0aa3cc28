/** The HTTP API: every capability of the library as a call, described by the code that answers it. */
import { OpenAPIHono } from '@hono/zod-openapi';
import { alertApiRoutes } from './alerts/alert-routes.ts';
import { answerThrown, noSuchCall, refuseMisfit } from './answers/answer-trouble.ts';
import { limitBody } from './answers/limit-body.ts';
import { refuseOtherSites } from './answers/refuse-other-sites.ts';
import { refuseStrayBody } from './answers/refuse-stray-body.ts';
import type { ApiRooms } from './api-rooms.ts';
import { articleRoutes } from './articles/article-routes.ts';
import { explainRoutes } from './articles/explain-routes.ts';
import { markRoutes } from './articles/mark-routes.ts';
import { outletRoutes } from './articles/outlet-routes.ts';
import { ruleRoutes } from './articles/rule-routes.ts';
import { searchInRoutes } from './articles/search-in-routes.ts';
import { searchRoutes } from './articles/search-routes.ts';
import { statementRoutes } from './articles/statement-routes.ts';
import { apiDocument } from './document/api-document.ts';
import { editionApiRoutes } from './edition/edition-routes.ts';
import { tasteApiRoutes } from './edition/taste-routes.ts';
import { feedSearchRoutes } from './feeds/feed-search-routes.ts';
import { givenFeedRoutes } from './feeds/given-routes.ts';
import { listRoutes } from './feeds/list-routes.ts';
import { opmlRoutes } from './feeds/opml-routes.ts';
import { packRoutes } from './feeds/pack-routes.ts';
import { pageFeedRoutes } from './feeds/page-feed-routes.ts';
import { refreshRoutes } from './feeds/refresh-routes.ts';
import { sampleEditionRoutes } from './feeds/sample-edition-routes.ts';
import { subscriptionRoutes } from './feeds/subscription-routes.ts';
import { followingRoutes } from './following/following-routes.ts';
import { labelChangeRoutes } from './labels/label-change-routes.ts';
import { labelRoutes } from './labels/label-routes.ts';
import { importRoutes } from './library/import-routes.ts';
import { keepRoutes } from './library/keep-routes.ts';
import { libraryRoutes } from './library/library-routes.ts';
import { settingsRoutes } from './library/settings-routes.ts';
import { pickRoutes } from './picks/pick-routes.ts';
import { pollRoutes } from './polls/poll-routes.ts';
import { EDITION_STORY } from './shapes/edition-shapes.ts';
import { SPEAKER } from './shapes/statement-shapes.ts';
import { claimRoutes } from './stories/claim-routes.ts';
import { correctionRoutes } from './stories/correction-routes.ts';
import { storyRoutes } from './stories/story-routes.ts';
import { groupChangeRoutes } from './together/group-change-routes.ts';
import { groupNoteRoutes } from './together/group-note-routes.ts';
import { groupRoutes } from './together/group-routes.ts';
import { handedRoutes } from './together/handed-routes.ts';

const FILE_MEGABYTES = 64;
const USUAL_MEGABYTES = 1;

/** The API's routes, to be mounted at /api; the document is at openapi.json. */
export function apiRoutes(rooms: ApiRooms): OpenAPIHono {
  const api = new OpenAPIHono({ defaultHook: refuseMisfit });
  api.onError(answerThrown(rooms.desk.log));
  api.use('*', refuseOtherSites);
  const [limitFile, limitUsual] = [limitBody(FILE_MEGABYTES), limitBody(USUAL_MEGABYTES)];
  api.use('*', (context, next) =>
    (context.req.path.endsWith('/import') ? limitFile : limitUsual)(context, next),
  );
  api.use('*', refuseStrayBody(api));
  // Else the first place that lets one be absent would make it so wherever it is named.
  api.openAPIRegistry.register('Speaker', SPEAKER);
  api.openAPIRegistry.register('EditionStory', EDITION_STORY);
  for (const add of RESOURCES) add(api, rooms);
  let document: ReturnType<typeof apiDocument> | null = null;
  api.get('/openapi.json', (context) => {
    document ??= apiDocument(api);
    return context.json(document);
  });
  api.all('*', noSuchCall);
  return api;
}

/** In the order in which the document lists them. */
const RESOURCES = [
  articleRoutes,
  explainRoutes,
  searchRoutes,
  searchInRoutes,
  statementRoutes,
  storyRoutes,
  claimRoutes,
  correctionRoutes,
  editionApiRoutes,
  tasteApiRoutes,
  pickRoutes,
  pollRoutes,
  followingRoutes,
  alertApiRoutes,
  groupRoutes,
  groupChangeRoutes,
  groupNoteRoutes,
  handedRoutes,
  markRoutes,
  labelRoutes,
  labelChangeRoutes,
  outletRoutes,
  ruleRoutes,
  subscriptionRoutes,
  feedSearchRoutes,
  pageFeedRoutes,
  opmlRoutes,
  listRoutes,
  givenFeedRoutes,
  refreshRoutes,
  packRoutes,
  sampleEditionRoutes,
  importRoutes,
  keepRoutes,
  settingsRoutes,
  libraryRoutes,
];
