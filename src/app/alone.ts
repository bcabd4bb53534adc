/** One run over many notes at a time: what is asked for while another one is open or under way is passed over. */
import type { Parts } from './parts';

const busy = new WeakSet<Parts>();

/** Does a job unless one is under way. */
export async function alone(parts: Parts, job: () => Promise<void>): Promise<void> {
  if (busy.has(parts)) return;
  busy.add(parts);
  await job().finally(() => busy.delete(parts));
}
