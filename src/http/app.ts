import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { StoreError } from '../store/database/store-error.ts';
import { noSuchCall } from './api/answers/answer-trouble.ts';
import { apiRoutes } from './api/api-routes.ts';
import type { AppRooms } from './app-rooms.ts';
import { addAssets } from './assets/house-assets.ts';
import { squeezeAnswers } from './bytes/squeeze-answers.ts';
import { tagPages } from './bytes/tag-pages.ts';
import { addFeeds } from './feeds/feed-routes.ts';
import { languageAsked, languageOfRequest } from './language/language-of-request.ts';
import { say } from './language/say.ts';
import { speakingIn } from './language/spoken.ts';
import { notThere } from './miniflux/calls/answers.ts';
import { addAccountRoutes } from './pages/account/account-routes.ts';
import { addMailAddressRoutes } from './pages/account/mail/mail-routes.ts';
import { addPage } from './pages/add/add-page.ts';
import { followActions } from './pages/add/follow.ts';
import { packPage } from './pages/add/pack-page.ts';
import { addPageFeedRoutes } from './pages/add/page-feed/page-feed-routes.ts';
import { takeFiles } from './pages/add/take-files.ts';
import { addAlertRoutes } from './pages/alerts/alert-routes.ts';
import { articlePage } from './pages/article/article-page.ts';
import { addBesideRoutes } from './pages/article/beside/beside-routes.ts';
import { fetchPageAction } from './pages/article/fetch-page.ts';
import { addConsentRoutes } from './pages/consent/consent-routes.ts';
import { addCorrectionRoutes } from './pages/corrections/correction-routes.ts';
import { addEditionRoutes } from './pages/edition/edition-routes.ts';
import { addFollowingRoutes } from './pages/following/following-routes.ts';
import { visitOf } from './pages/frame/visit.ts';
import { frontPage } from './pages/front/front-page.ts';
import { addGivenRoutes } from './pages/given/given-routes.ts';
import { addGroupRoutes } from './pages/groups/group-routes.ts';
import { addHandedRoutes } from './pages/handed/handed-actions.ts';
import { helpPage } from './pages/help-page.ts';
import { addHistoryRoutes } from './pages/history/history-routes.ts';
import { addHouseRoutes } from './pages/house/house-routes.ts';
import { addMailRoutes } from './pages/house/mail/mail-routes.ts';
import { addPlanRoutes } from './pages/house/plans/plan-routes.ts';
import { addLabelRoutes } from './pages/labels/label-routes.ts';
import { addLetterRoutes } from './pages/letters/letters-routes.ts';
import { latestPage } from './pages/lists/latest-page.ts';
import { addListRoutes } from './pages/lists-followed/list-routes.ts';
import { addLiveRoutes } from './pages/live/live-routes.ts';
import { addMachineryRoutes } from './pages/machinery/machinery-routes.ts';
import { answerOnce } from './pages/marks/answer-once.ts';
import { markActions } from './pages/marks/mark-articles.ts';
import { addNewsletterRoutes } from './pages/newsletters/newsletter-routes.ts';
import { addOfflineRoutes } from './pages/offline/offline-routes.ts';
import { addOpenRoutes } from './pages/open/open-routes.ts';
import { addOutletRoutes } from './pages/outlet/outlet-routes.ts';
import { personPage } from './pages/people/person-page.ts';
import { addPickRoutes } from './pages/picks/pick-routes.ts';
import { addMembershipRoutes } from './pages/plans/membership-routes.ts';
import { addPaymentRoutes } from './pages/plans/payment-routes.ts';
import { addPollRoutes } from './pages/polls/poll-routes.ts';
import { addPrivacyRoutes } from './pages/privacy/privacy-routes.ts';
import { addPublicRoutes } from './pages/public/public-routes.ts';
import { refreshState } from './pages/refresh-state.ts';
import { ruleChanges } from './pages/rules/change-rules.ts';
import { ruleDownload, takeRules } from './pages/rules/rule-files.ts';
import { addSavedRoutes } from './pages/saved/saved-routes.ts';
import { searchPage } from './pages/search/search-page.ts';
import { addSectionRoutes } from './pages/sections/section-routes.ts';
import { saveSettings, undoSettings } from './pages/settings/save-settings.ts';
import { settingsPage } from './pages/settings/settings-page.ts';
import { switchStatementMarks } from './pages/settings/statement-marks.ts';
import { addSharingRoutes } from './pages/sharing/sharing-routes.ts';
import { refuseStranger } from './pages/sign-in/refuse-stranger.ts';
import { addSignInRoutes } from './pages/sign-in/sign-in-routes.ts';
import { addSignUpRoutes } from './pages/sign-up/sign-up-routes.ts';
import { addStoriesRoutes } from './pages/stories/stories-routes.ts';
import { subscriptionActions } from './pages/subscriptions/change-subscriptions.ts';
import { opmlDownload } from './pages/subscriptions/opml-download.ts';
import { subscriptionsPage } from './pages/subscriptions/subscriptions-page.ts';
import { addTitleRoutes } from './pages/titles/title-routes.ts';
import { barePage, faultPage, fullPage, notFoundPage } from './pages/trouble-page.ts';
import { addPictureRoutes } from './pictures/picture-routes.ts';
import { addPrograms } from './program-routes.ts';
import { readerIfAny } from './reader-of.ts';
import { feedKeys } from './security/feed-keys.ts';
import { formTokens } from './security/form-tokens.ts';
import { hostCheck } from './security/host-check.ts';
import { includedOnly } from './security/included-only.ts';
import { keepNothingInClear } from './security/keep-nothing-in-clear.ts';
import { limitWork } from './security/limit-work.ts';
import { pageHeaders } from './security/page-headers.ts';
import { boundPrograms } from './security/programs/bound-programs.ts';
import { refuse } from './security/refuse.ts';
import { listedOnly, routeOf } from './security/routes/listed-only.ts';
import { strictForms } from './security/routes/strict-forms.ts';
import { sameOrigin } from './security/same-origin.ts';
import { whoCalls } from './security/who-calls.ts';
import { largestBody } from './serving/body-limits.ts';

/** Everything that comes in: the guards, then every address there is. Routes added later are guarded too. */
export function createApp(rooms: AppRooms): Hono {
  const app = new Hono();
  app.use(squeezeAnswers(), tagPages(), pageHeaders(), hostCheck(rooms.config));
  app.use(boundPrograms());
  app.use(keepNothingInClear(rooms), whoCalls(rooms, refuseStranger(rooms)));
  app.use(
    listedOnly(rooms, (context) => noSuchPage(context, rooms)),
    limitWork(rooms),
    includedOnly(),
  );
  // Before our own API, below which FreshRSS has its own; both before the guard of the pages: programs send no Origin.
  addPrograms(app, rooms);
  app.route('/api', apiRoutes(rooms));
  addPaymentRoutes(app, rooms);
  app.use(sameOrigin(rooms));
  app.use((context, next) => limit(rooms, largestBody(context.req.path))(context, next));
  app.use(formTokens(rooms), feedKeys(rooms), strictForms(rooms));
  // Assets are the same in every language; programs are spoken to in English.
  addAssets(app);
  addPublicRoutes(app, rooms);
  addOpenRoutes(app, rooms);
  addPictureRoutes(app, rooms);
  addFeeds(app, rooms);
  app.use(languageOfRequest(rooms));
  addSignInRoutes(app, rooms);
  addConsentRoutes(app, rooms);
  addLetterRoutes(app, rooms);
  addSignUpRoutes(app, rooms);
  app.use(answerOnce(rooms));
  addLiveRoutes(app, rooms);
  addPages(app, rooms);
  addActions(app, rooms);
  addFollowingRoutes(app, rooms);
  addSectionRoutes(app, rooms);
  addPickRoutes(app, rooms);
  addOutletRoutes(app, rooms);
  addEditionRoutes(app, rooms);
  addHistoryRoutes(app, rooms);
  addMachineryRoutes(app, rooms);
  addSavedRoutes(app, rooms);
  addLabelRoutes(app, rooms);
  addBesideRoutes(app, rooms);
  addStoriesRoutes(app, rooms);
  addOfflineRoutes(app, rooms);
  addCorrectionRoutes(app, rooms);
  addAccountRoutes(app, rooms);
  addGivenRoutes(app, rooms);
  addListRoutes(app, rooms);
  addRoomsOfMembers(app, rooms);
  app.notFound((context) => noSuchPage(context, rooms));
  app.onError((error, context) => answerFault(error, context, rooms));
  return app;
}

/** What there is where several people read. */
function addRoomsOfMembers(app: Hono, rooms: AppRooms): void {
  addPlanRoutes(app, rooms);
  addMembershipRoutes(app, rooms);
  addPollRoutes(app, rooms);
  addGroupRoutes(app, rooms);
  addHandedRoutes(app, rooms);
  addNewsletterRoutes(app, rooms);
  addAlertRoutes(app, rooms);
  addPrivacyRoutes(app, rooms);
  addTitleRoutes(app, rooms);
  addSharingRoutes(app, rooms);
  addHouseRoutes(app, rooms);
  addMailAddressRoutes(app, rooms);
  addMailRoutes(app, rooms);
}

/** Comes from anywhere among the guards, some of which go before whoever asks for the language. */
async function noSuchPage(context: Context, rooms: AppRooms): Promise<Response> {
  if (context.req.path.startsWith('/api/')) return noSuchCall(context);
  if (context.req.path.startsWith('/v1/')) return notThere(context);
  // Among the house's own files, which anybody may ask for: there is nobody to show a page to.
  if (readerIfAny(context) === null) return context.text('There is no such page.\n', 404);
  const visit = await visitOf(context, rooms);
  const page = () => notFoundPage(visit, say('There is no such page.'));
  return context.html(speakingIn(await languageAsked(context, rooms), page), 404);
}

function limit(rooms: AppRooms, maxSize: number) {
  return bodyLimit({
    maxSize,
    onError: (context) => {
      const size = `${maxSize / (1024 * 1024)} MB`;
      return refuse(context, rooms, {
        status: 413,
        words: () =>
          say('That is more than the {size} taken here; {command} takes larger files.', {
            ...{ size, command: 'hearsay import' },
          }),
      });
    },
  });
}

function addPages(app: Hono, rooms: AppRooms): void {
  app.get('/', frontPage(rooms));
  app.get('/latest', latestPage(rooms));
  app.get('/article/:id', articlePage(rooms));
  app.get('/search', searchPage(rooms));
  app.get('/people/:key', personPage(rooms));
  app.get('/subscriptions', subscriptionsPage(rooms));
  app.get('/add', addPage(rooms));
  addPageFeedRoutes(app, rooms);
  app.get('/packs/:name', packPage(rooms));
  app.get('/settings', settingsPage(rooms));
  app.get('/help', helpPage(rooms));
  app.get('/opml', opmlDownload(rooms));
  app.get('/outlet-rules.txt', ruleDownload(rooms));
  app.get('/refresh', refreshState(rooms));
}

function addActions(app: Hono, rooms: AppRooms): void {
  const marks = markActions(rooms);
  app.post('/marks/read', marks.read);
  app.post('/marks/unread', marks.unread);
  app.post('/marks/saved', marks.saved);
  app.post('/marks/unsaved', marks.unsaved);
  app.post('/marks/all-read', marks.allRead);
  app.post('/marks/undo', marks.undo);
  const subscriptions = subscriptionActions(rooms);
  app.post('/subscriptions/change', subscriptions.change);
  app.post('/subscriptions/remove', subscriptions.remove);
  app.post('/subscriptions/own', subscriptions.own);
  app.post('/subscriptions/restore', subscriptions.restore);
  app.post('/refresh', subscriptions.refresh);
  const follow = followActions(rooms);
  app.post('/subscriptions', follow.found);
  app.post('/packs/:name', follow.pack);
  app.post('/sample-edition/follow', follow.sample);
  app.post('/sample-edition/leave', follow.leaveSample);
  app.post('/article/:id/page', fetchPageAction(rooms));
  const rules = ruleChanges(rooms);
  app.post('/article/:id/rule', rules.ofArticle);
  app.post('/outlet/:id/rule', rules.ofOutlet);
  app.post('/rules/remove', rules.remove);
  app.post('/rules/restore', rules.restore);
  app.post('/rules/undo', rules.undo);
  app.post('/rules/import', takeRules(rooms));
  app.post('/add/files', takeFiles(rooms));
  app.post('/settings', saveSettings(rooms));
  app.post('/settings/undo', undoSettings(rooms));
  app.post('/settings/statement-marks', switchStatementMarks(rooms));
}

/** The one place where a fault of ours is caught: it is written down, and the reader told what to do. */
async function answerFault(error: Error, context: Context, rooms: AppRooms): Promise<Response> {
  const reference = randomUUID().slice(0, 8);
  // The route and not the address: some addresses are keys, and what somebody reads is nobody else's.
  const route = routeOf(context)?.path ?? null;
  rooms.desk.log.error({ error, reference, route }, 'A page failed.');
  const status = statusOf(error);
  const page = await visitOf(context, rooms).then(
    (visit) => (status === 507 ? fullPage(visit) : faultPage(visit, reference)),
    () => barePage(reference),
  );
  if (status === 503) context.header('retry-after', '5');
  return context.html(page, status);
}

/** As the API answers the same (api/answers/answer-trouble.ts). */
function statusOf(error: Error): 500 | 503 | 507 {
  const code = error instanceof StoreError ? error.code : null;
  if (code === 'busy') return 503;
  return code === 'full' ? 507 : 500;
}
