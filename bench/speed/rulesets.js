import { oas } from '@stoplight/spectral-rulesets';
import { loadProject } from '../loadProject.js';

/** The rulesets that are compared, each by what loads it. */
export const rulesets = {
  empty: () => ({ rules: {} }),
  'this one, default': ownRuleset,
  'this one, all': async () => ({ extends: [[await ownRuleset(), 'all']] }),
  'spectral:oas': () => ({ extends: [oas] }),
};

async function ownRuleset() {
  const { ruleset } = await loadProject(
    'speed',
    `export { default as ruleset } from './ruleset.ts';`,
  );
  return ruleset;
}
