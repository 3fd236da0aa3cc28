/**
 * How somebody showed who they are.
 * - link: by one that the terminal or the owner made, which sets name and password
 * - proxy: a server before us says so
 */
export type SignInWay = 'password' | 'passkey' | 'mail link' | 'openid' | 'proxy' | 'link';
