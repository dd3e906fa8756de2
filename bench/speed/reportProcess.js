/** For `node --import`: reports to a file, when the process ends, how long it ran and its peak memory. */

import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const { maxRSS } = process.resourceUsage();
  const measured = { whole: performance.now(), peak: maxRSS * 1024 };
  writeFileSync(process.env.REPORT_FILE, JSON.stringify(measured));
});
