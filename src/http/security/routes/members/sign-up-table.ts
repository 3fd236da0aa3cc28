import { get, type Route } from '../route.ts';

/** The pages of those who run the house, who reads here, and how others come to. */
export const SIGN_UP_ROUTES: readonly Route[] = [get('/house', 'editor', 'nothing')];
