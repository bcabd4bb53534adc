/** One run over many notes at a time: what is asked for while another one is open or under way is passed over. */
import type { Parts } from './parts';

const busy = new WeakSet<Parts>();

/** The job, done only where none is under way. */
export function alone(job: (parts: Parts) => Promise<void>): (parts: Parts) => Promise<void> {
  return async (parts) => {
    if (busy.has(parts)) return;
    busy.add(parts);
    await job(parts).finally(() => busy.delete(parts));
  };
}
