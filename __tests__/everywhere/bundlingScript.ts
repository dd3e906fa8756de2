/** Where `bundleAndLoadRuleset` is, by the preset that it uses. */
const loaders = {
  node: '@stoplight/spectral-ruleset-bundler/with-loader',
  // By its path: Node takes the condition `node` of `with-loader`, which comes before `browser`.
  runtime: './node_modules/@stoplight/spectral-ruleset-bundler/dist/loader/browser.js',
};

/** A script that loads the ruleset it is given as tools that embed Spectral do, and prints what it finds. */
export function bundlingScript(preset: keyof typeof loaders, plugins = '[]'): string {
  return `const fs = require('node:fs');
const { Document, Spectral } = require('@stoplight/spectral-core');
const { Yaml } = require('@stoplight/spectral-parsers');
const { commonjs } = require('@stoplight/spectral-ruleset-bundler/plugins/commonjs');
const { fetch } = require('@stoplight/spectral-runtime');
const { bundleAndLoadRuleset } = require('${loaders[preset]}');

bundleAndLoadRuleset(process.argv[2], { fs, fetch }, ${plugins})
  .then((ruleset) => {
    const spectral = new Spectral();
    spectral.setRuleset(ruleset);
    return spectral.run(new Document(fs.readFileSync('openapi.yaml', 'utf8'), Yaml));
  })
  .then((results) => console.log(JSON.stringify(results)));
`;
}
