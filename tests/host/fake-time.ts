/** Lets the plugin's waiting pass while a test has faked the timers: time moves in small steps, and the host works between them. */
import { vi } from 'vitest';

/** Anything that can settle, such as a host. */
export interface Settling {
  settle(): Promise<void>;
}

/** Small against the seconds a plugin waits, large enough to be quick. */
const STEP = 20;

/** Moves the faked time on by so many milliseconds for all given hosts. */
export async function passTime(milliseconds: number, ...hosts: readonly Settling[]): Promise<void> {
  for (let left = milliseconds; left > 0; left -= STEP) {
    for (const host of hosts) await host.settle();
    await vi.advanceTimersByTimeAsync(Math.min(STEP, left));
  }
  for (const host of hosts) await host.settle();
}
