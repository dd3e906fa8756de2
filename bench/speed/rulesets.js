import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { replay } from './replay.js';

/** The bundle of this ruleset, which `speed.js` makes: no measured process pays for the bundler. */
const bundle = new URL('../node_modules/.cache/speed.mjs', import.meta.url);

/** The rules of `@ibm-cloud/openapi-ruleset` that go by the status code. */
const ibmRules = [
  'ibm-response-status-codes',
  'ibm-precondition-headers',
  'ibm-redirect-response-body',
];

/** The rules of `@stoplight/spectral-owasp-ruleset` that go by the status code. */
const owaspRules = [
  'owasp:api4:2023-rate-limit',
  'owasp:api4:2023-rate-limit-retry-after',
  'owasp:api4:2023-rate-limit-responses-429',
  'owasp:api8:2023-define-error-validation',
  'owasp:api8:2023-define-error-responses-401',
  'owasp:api8:2023-define-error-responses-500',
];

/** The rules of `@baloise/spectral-rules` that go by the status code. */
const baloiseRules = [
  'must-use-additional-standard-http-status-codes',
  'must-use-additional-standard-http-status-codes-422',
  'should-use-additional-well-understood-http-status-codes',
];

/** The rulesets that are compared, each by what loads it, for a file, and nothing else. */
export const rulesets = {
  empty: () => ({ rules: {} }),
  'this one, default': own,
  'this one, all': async () => ({ extends: [[await own(), 'all']] }),
  'the same findings, replayed': replay,
  'spectral:oas': async () => ({
    extends: [(await import('@stoplight/spectral-rulesets')).default.oas],
  }),
  'IBM, status codes': async () => only(await defaultOf('@ibm-cloud/openapi-ruleset'), ibmRules),
  OWASP: async () => ({ extends: [await defaultOf('@stoplight/spectral-owasp-ruleset')] }),
  'OWASP, status codes': async () =>
    only(await defaultOf('@stoplight/spectral-owasp-ruleset'), owaspRules),
  Baloise: baloise,
  'Baloise, status codes': async () => only((await baloise()).definition, baloiseRules),
};

async function own() {
  return (await import(bundle)).ruleset;
}

async function defaultOf(name) {
  return (await import(name)).default;
}

function only(ruleset, names) {
  return {
    extends: [[ruleset, 'off']],
    rules: Object.fromEntries(names.map((name) => [name, true])),
  };
}

/** The package is YAML; its `main` names a file that it does not have. */
async function baloise() {
  const { bundleAndLoadRuleset } = await import('@stoplight/spectral-ruleset-bundler/with-loader');
  const file = new URL('../node_modules/@baloise/spectral-rules/baloise.yml', import.meta.url);
  const noNetwork = () => Promise.reject(new Error('No network'));
  const io = { fs: { promises: { readFile } }, fetch: noNetwork };
  return bundleAndLoadRuleset(fileURLToPath(file), io);
}
