/** Loaded before the program that is measured: reports how long it ran and its peak of memory. */

import { report } from './report.js';

process.on('exit', () => {
  report({ whole: performance.now(), peak: process.resourceUsage().maxRSS * 1024 });
});
