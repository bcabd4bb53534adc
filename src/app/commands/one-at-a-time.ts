/** One run over many notes at a time: what is asked for while another one is open or under way is passed over. */
import type { Services } from '../services';

const busy = new WeakSet<Services>();

/** The job, done only where none is under way. */
export function oneAtATime(job: (services: Services) => Promise<void>): (services: Services) => Promise<void> {
  return async (services) => {
    if (busy.has(services)) return;
    busy.add(services);
    await job(services).finally(() => busy.delete(services));
  };
}
