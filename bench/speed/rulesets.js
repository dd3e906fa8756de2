import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import bundler from '@stoplight/spectral-ruleset-bundler/with-loader';
import { oas } from '@stoplight/spectral-rulesets';
import { loadProject } from '../loadProject.js';

const require = createRequire(import.meta.url);

/** The rulesets that are compared, each by what loads it. */
export const rulesets = {
  empty: () => ({ rules: {} }),
  'this one, default': ownRuleset,
  'this one, all': async () => ({ extends: [[await ownRuleset(), 'all']] }),
  'spectral:oas': () => ({ extends: [oas] }),
  owasp: () => ({ extends: [require('@stoplight/spectral-owasp-ruleset')] }),
  ibm: () => ({
    extends: [[require('@ibm-cloud/openapi-ruleset'), 'off']],
    rules: { 'ibm-response-status-codes': true },
  }),
  baloise: () =>
    bundler.bundleAndLoadRuleset(
      fileURLToPath(
        new URL('../node_modules/@baloise/spectral-rules/baloise.yml', import.meta.url),
      ),
      { fs, fetch },
    ),
};

async function ownRuleset() {
  const { ruleset } = await loadProject(
    'speed',
    `export { default as ruleset } from './ruleset.ts';`,
  );
  return ruleset;
}
