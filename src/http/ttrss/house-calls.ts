import { type Asked, done, OK, type TtRssCall } from './ttrss-call.ts';

/** Of the tt-rss whose calls these are. */
const API_LEVEL = 18;

/** The guard has let in whoever gets here (security/programs/proofs.ts): the token that was the password is the session. */
const login: TtRssCall = {
  op: 'login',
  answer: async (asked) => {
    const { password } = asked.given;
    const session_id = typeof password === 'string' && password !== '' ? password : 'open';
    return done({ session_id, config: await configOf(asked), api_level: API_LEVEL });
  },
};

/** The token stays what it is: its page ends it. */
const logout: TtRssCall = { op: 'logout', answer: async () => OK };

const isLoggedIn: TtRssCall = { op: 'isLoggedIn', answer: async () => done({ status: true }) };

const getApiLevel: TtRssCall = {
  op: 'getApiLevel',
  answer: async () => done({ level: API_LEVEL }),
};

const getVersion: TtRssCall = { op: 'getVersion', answer: async () => done({ version: '21.0' }) };

const getConfig: TtRssCall = {
  op: 'getConfig',
  answer: async (asked) => done(await configOf(asked)),
};

async function configOf({ rooms: { desk }, readerId }: Asked) {
  const { count } = await desk.store.subscriptions.atAGlance(readerId);
  return { icons_dir: '', icons_url: '', daemon_is_running: true, num_feeds: count };
}

export const HOUSE_CALLS: readonly TtRssCall[] = [
  login,
  logout,
  isLoggedIn,
  getApiLevel,
  getVersion,
  getConfig,
];
