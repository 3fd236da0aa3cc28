import { say } from '../../language/say.ts';

type Words = {
  readonly what: () => string;
  /** Where one sees and changes it; null: nowhere but here. */
  readonly at: string | null;
};

/** What each table keeps of a reader, in their words; a test sees that none is missing. */
export const KNOWN_WORDS: Readonly<Record<string, Words>> = {
  reader: { what: () => say('Your name, role and address of mail'), at: '/account' },
  session: { what: () => say('Browsers and programs that are signed in as you'), at: '/account' },
  welcome_link: { what: () => say('Links made for you to choose a password'), at: null },
  subscription: {
    what: () => say('Titles you follow, with folders and names'),
    at: '/subscriptions',
  },
  folder: { what: () => say('Your folders'), at: '/subscriptions' },
  mark: { what: () => say('Articles you marked read or saved'), at: '/saved' },
  brought: {
    what: () => say('What you brought from other readers, with your tags there'),
    at: '/saved',
  },
  setting: { what: () => say('Your settings'), at: '/settings' },
  following: {
    what: () => say('Stories, people and words you follow or mute, and searches you kept'),
    at: '/following',
  },
  reading: {
    what: () => say('Articles you opened, and whether you read to the end'),
    at: '/history',
  },
  removed_reading: {
    what: () => say('What you took out of your history, for as long as that can be undone'),
    at: '/history',
  },
  opened_story: { what: () => say('Stories you opened'), at: '/history' },
  shown_story: { what: () => say('Stories that stood before you'), at: '/edition' },
  taste_feature: { what: () => say('What For you learned from it'), at: '/edition' },
  taste: { what: () => say('When For you began to learn'), at: '/edition' },
  hidden: { what: () => say('What is not for you'), at: '/edition' },
  reading_visit: { what: () => say('When you were here last'), at: null },
  reader_change: { what: () => say('How often your edition had to be made anew'), at: null },
  answered_action: { what: () => say('Answers kept so that nothing is done twice'), at: null },
  public_story: { what: () => say('Stories you made public'), at: '/stories' },
  story_correction: { what: () => say('Stories you split, merged or moved'), at: '/corrections' },
  copy_choice: { what: () => say('Which title’s copy stands for a story'), at: null },
  outlet_preference: {
    what: () => say('Titles in the order in which you like them'),
    at: '/settings',
  },
  article: { what: () => say('Articles that came to you alone'), at: '/latest' },
  feed: { what: () => say('Titles that you sign in to, and newsletters'), at: '/subscriptions' },
  brought_in: { what: () => say('How much you brought in from files'), at: null },
  given_feed: {
    what: () => say('Feeds and lists you gave out, each with when it was asked for last'),
    at: '/account/feeds',
  },
  followed_list: { what: () => say('Lists of feeds that you follow'), at: '/subscriptions/lists' },
  alert_target: {
    what: () => say('Where you are told what happens'),
    at: '/account/alerts',
  },
  alert_plan: { what: () => say('When you are not to be disturbed'), at: '/account/alerts' },
  rule_action: {
    what: () => say('What your rules do with what comes'),
    at: '/account/alerts',
  },
  happening: {
    what: () => say('What happened in what you follow, for thirty days'),
    at: '/account/alerts',
  },
  happening_key: {
    what: () => say('By which the same is not told twice, for thirty days'),
    at: '/account/alerts',
  },
  alert_delivery: {
    what: () => say('What you were told, and how that fared, for thirty days'),
    at: '/account/alerts',
  },
  digest: { what: () => say('When your edition comes by mail'), at: '/account/digest' },
  free_reading: { what: () => say('Stories that were free for you this month'), at: null },
  member_limit: { what: () => say('Limits that the owner set for you'), at: null },
  membership_event: {
    what: () => say('Your membership: trials, payments, gifts'),
    at: '/account/membership',
  },
  payment_reference: {
    what: () => say('Your number with the payment service'),
    at: '/account/membership',
  },
  newsletter_address: {
    what: () => say('Addresses at which newsletters come to you'),
    at: '/account/newsletters',
  },
  newsletter_box: {
    what: () => say('Boxes that newsletters are fetched from'),
    at: '/account/newsletters',
  },
  newsletter_mail: { what: () => say('Newsletters that came'), at: '/account/newsletters' },
  newsletter_sender: {
    what: () => say('Senders you allowed or refused'),
    at: '/account/newsletters',
  },
  passkey: { what: () => say('Your passkeys'), at: '/account' },
  openid_account: {
    what: () => say('Accounts elsewhere by which you sign in'),
    at: '/account',
  },
  second_factor: { what: () => say('That you sign in with a code as well'), at: '/account' },
  recovery_code: {
    what: () => say('Codes for when you have lost the other way in'),
    at: '/account',
  },
  sign_in_step: { what: () => say('Sign-ins that have begun'), at: null },
  consent: { what: () => say('Letters that you agreed to'), at: null },
  consent_step: {
    what: () => say('When and how you agreed, in which words, and took it back'),
    at: null,
  },
  consent_request: { what: () => say('Letters asked for that you have not confirmed'), at: null },
  outbox: { what: () => say('Mail to you that is on its way or was sent lately'), at: null },
  poll_vote: { what: () => say('Your votes in polls'), at: '/polls' },
  group_member: { what: () => say('Groups you are in'), at: '/groups' },
  group_invitation: { what: () => say('Invitations to groups that you made'), at: '/groups' },
  group_refusal: { what: () => say('Invitations to groups that you refused'), at: '/groups' },
  group_note: { what: () => say('Your notes for groups'), at: '/groups' },
  label: { what: () => say('Your labels'), at: '/labels' },
  labelled: { what: () => say('Articles that bear your labels'), at: '/labels' },
  shared_folder: { what: () => say('Folders that you show groups'), at: '/groups' },
  handed_on: {
    what: () => say('What you put before others you read with, and they before you'),
    at: '/saved',
  },
  title_sign_in: { what: () => say('Sign-ins to titles of your own'), at: '/account/titles' },
  hub_topic: { what: () => say('Feeds of yours of which other programs are told'), at: '/account' },
  hub_request: { what: () => say('Programs that ask to be told of your feeds'), at: '/account' },
  share_account: {
    what: () => say('Accounts elsewhere that you send articles to'),
    at: '/account/sharing',
  },
  sending: { what: () => say('Articles that you sent there'), at: '/account/sharing' },
  pick: { what: () => say('Your picks for everybody'), at: '/picks' },
};
