/** Preloaded into a process that is measured: writes its peak memory, in kilobytes, to the file that PEAK_FILE names. */
import { writeFileSync } from 'node:fs';

process.on('exit', () => writeFileSync(process.env.PEAK_FILE, String(process.resourceUsage().maxRSS)));
