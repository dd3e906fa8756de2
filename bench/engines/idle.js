/**
 * A plugin for Redocly CLI with a rule that has one finding and does nothing for it: reports how long
 * the document takes Redocly itself, from the configuration, which is read first, to the end of its walk.
 */

import { report } from '../speed/report.js';

const start = performance.now();
const leave = (_document, context) => {
  report({ document: performance.now() - start });
  context.report({ message: 'One' });
};
const rules = { idle: () => ({ Root: { leave } }) };

export default () => ({ id: 'idle', rules: { oas2: rules, oas3: rules } });
