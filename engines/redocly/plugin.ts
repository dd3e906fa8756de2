import { createPlugin } from './createPlugin.ts';

export { createPlugin };

/** The plugin for Redocly CLI: what `plugins: [spectral-status-codes/redocly]` loads. */
export default createPlugin();
