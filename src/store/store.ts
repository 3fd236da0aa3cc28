/**
 * The library: everything that must last, behind calls named for what they ask or do.
 *
 * A call that changes something begins with one of the words in writing-calls.ts. That is how a
 * store with threads knows who may do it: one writer, several readers whose connections cannot
 * write. A question that writes by mistake therefore fails in its first test.
 */

import type { Clock } from '../model/time.ts';
import { accountCalls } from './accounts/accounts.ts';
import { alertCalls } from './alerts/alerts.ts';
import { answeredActionCalls } from './answered/answered-actions.ts';
import { articleCalls } from './articles.ts';
import type { Db } from './database/sqlite-driver.ts';
import { elsewhereCalls } from './elsewhere/brought-calls.ts';
import { feedCalls } from './feeds.ts';
import { figureCalls } from './figures/figures.ts';
import { followingCalls } from './following/following.ts';
import { listCalls } from './given/followed-lists.ts';
import { givenCalls } from './given/given-feeds.ts';
import { historyCalls } from './history/history.ts';
import { savedCalls } from './history/saved.ts';
import { auditCalls } from './house/audit.ts';
import { houseSettingCalls } from './house/house-settings.ts';
import { hubCalls } from './hubs/hubs.ts';
import { importCalls } from './imports.ts';
import { labelCalls } from './labels/label-calls.ts';
import { letterCalls } from './letters/letter-calls.ts';
import { consentCalls } from './mail/consent/consent.ts';
import { outboxCalls } from './mail/outbox/outbox.ts';
import { suppressionCalls } from './mail/suppressions.ts';
import { markCalls } from './marks.ts';
import { memberCalls } from './members/members.ts';
import { membershipCalls } from './membership/membership.ts';
import { newerCalls } from './newer/newer.ts';
import { fetchCalls } from './news/record-fetch.ts';
import { newsletterCalls } from './newsletters/newsletters.ts';
import { outletCalls } from './outlets.ts';
import { titleCalls } from './own/title-calls.ts';
import { pageFeedCalls } from './page-feeds/page-feeds.ts';
import { pickCalls } from './picks/picks.ts';
import { pollCalls } from './polls/polls.ts';
import { privacyCalls } from './privacy/privacy.ts';
import { readingCalls } from './reading/reading.ts';
import { repeatedCalls } from './repeated/repeated-lines.ts';
import { ruleCalls } from './rules/rules.ts';
import { sealCalls } from './seals/seals.ts';
import { searchCalls } from './search.ts';
import { sendingCalls } from './sendings/sending-calls.ts';
import { settingCalls } from './settings.ts';
import { publicCalls } from './sharing/public-stories.ts';
import { speakerCalls } from './statements/speakers.ts';
import { statementCalls } from './statements/statements.ts';
import { placingCalls } from './stories/placing.ts';
import { copyCalls } from './stories/shown/copy-calls.ts';
import { storyCalls } from './stories/stories.ts';
import { claimCalls } from './stories/telling/claims.ts';
import { subjectCalls } from './subjects/subjects.ts';
import { subscriptionCalls } from './subscriptions.ts';
import { syncCalls } from './sync/sync-calls.ts';
import { togetherCalls } from './together/groups.ts';
import { upkeepCalls } from './upkeep.ts';
import { wayCalls } from './ways/ways.ts';

/** All calls over one database, by subject. The clock tells which of a reader's rules have ended. */
export function storeCalls(db: Db, now: Clock = Date.now) {
  return { ...newsCalls(db, now), ...houseCalls(db, now) };
}

/** What came in, and what is made of it. */
function newsCalls(db: Db, now: Clock) {
  return {
    feeds: { ...feedCalls(db), ...fetchCalls(db) },
    subscriptions: subscriptionCalls(db),
    articles: { ...articleCalls(db, now), ...importCalls(db) },
    elsewhere: elsewhereCalls(db),
    marks: markCalls(db),
    reading: readingCalls(db),
    search: searchCalls(db),
    outlets: outletCalls(db),
    rules: ruleCalls(db),
    following: followingCalls(db, now),
    statements: statementCalls(db, now),
    speakers: speakerCalls(db),
    stories: storyCalls(db, now),
    newer: newerCalls(db, now),
    newsletters: newsletterCalls(db),
    placing: placingCalls(db),
    claims: claimCalls(db),
    copies: copyCalls(db),
    repeated: repeatedCalls(db),
    subjects: subjectCalls(db),
    sync: syncCalls(db, now),
    pageFeeds: pageFeedCalls(db),
    lists: listCalls(db),
  };
}

/** Who reads here, and what they do. */
function houseCalls(db: Db, now: Clock) {
  return {
    accounts: accountCalls(db),
    alerts: alertCalls(db, now),
    membership: membershipCalls(db),
    titles: titleCalls(db),
    actions: answeredActionCalls(db),
    picks: pickCalls(db),
    polls: pollCalls(db),
    together: togetherCalls(db),
    history: historyCalls(db),
    saved: savedCalls(db),
    labels: labelCalls(db),
    figures: figureCalls(db),
    given: givenCalls(db, now),
    sharing: publicCalls(db),
    sendings: sendingCalls(db),
    settings: settingCalls(db),
    members: memberCalls(db),
    house: houseSettingCalls(db),
    hubs: hubCalls(db),
    audit: auditCalls(db),
    letters: letterCalls(db),
    outbox: outboxCalls(db),
    consent: consentCalls(db),
    suppressions: suppressionCalls(db),
    privacy: privacyCalls(db),
    seals: sealCalls(db),
    upkeep: upkeepCalls(db),
    ways: wayCalls(db),
  };
}

export type StoreCalls = ReturnType<typeof storeCalls>;

export type Store = StoreCalls & {
  /** Ends threads and connections; calls under way are finished first. */
  readonly close: () => Promise<void>;
};
