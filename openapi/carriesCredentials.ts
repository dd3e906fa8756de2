import type { Parameter } from './Parameter.ts';

/**
 * Names of parameters that carry nothing but credentials, without `-` and `_` and in lower case. Not
 * among them: `token` and `key`, which name many things, cookies of a session, which visitors have
 * too, and what guards against forged requests.
 */
const names = new Set([
  ...['authorization', 'proxyauthorization', 'xauthorization', 'bearertoken'],
  ...['apikey', 'xapikey', 'apitoken', 'xapitoken', 'apisecret', 'xapisecret', 'xrapidapikey'],
  ...['accesstoken', 'xaccesstoken', 'authtoken', 'xauthtoken', 'oauthtoken', 'xauthkey'],
  ...['ocpapimsubscriptionkey', 'subscriptionkey', 'xamzsecuritytoken'],
]);
/** What such names end in, with the name of the API in front: `X-ListenAPI-Key`. */
const endings =
  /(apikey|appkey|accesskey|apisecret|secretkey|clientsecret|authtoken|accesstoken|privatetoken|vaulttoken|devtoken|usertoken|idtoken|jwt)$/;
const places: readonly unknown[] = ['header', 'query', 'cookie'];

/** Whether a client cannot leave a parameter out and it carries nothing but credentials. */
export function carriesCredentials(parameter: Parameter): boolean {
  if (parameter.required !== true || !places.includes(parameter.in)) return false;
  return typeof parameter.name === 'string' && isCredential(parameter.name);
}

/** Whether a name is one of credentials: `Authorization`, `X-API-Key`, `access_token`. */
export function isCredential(name: string): boolean {
  const plain = name.replace(/[-_]/g, '').toLowerCase();
  return names.has(plain) || endings.test(plain);
}
