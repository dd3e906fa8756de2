/** Names of parameters and properties that are or come with credentials, in lower-case letters alone. */
const secrets = new Set([
  ...['password', 'passwd', 'passphrase', 'otp', 'clientsecret', 'granttype', 'refreshtoken'],
  ...['idtoken', 'credentials'],
]);

/** Whether a parameter or a property with a name is a secret that proves who a client is. */
export function isSecret(name: unknown): boolean {
  return typeof name === 'string' && secrets.has(name.replace(/[^A-Za-z]/g, '').toLowerCase());
}
