/** Allows one run over many notes at a time. Requests during a run are ignored. */
import type { Services } from '../services';

const busy = new WeakSet<Services>();

/** Returns the job, which does nothing while another one is running. */
export function oneAtATime(job: (services: Services) => Promise<void>): (services: Services) => Promise<void> {
  return async (services) => {
    if (busy.has(services)) return;
    busy.add(services);
    await job(services).finally(() => busy.delete(services));
  };
}
