/** Turns of the real event loop: nothing comes in, a promise comes out that resolves in the next turn, even while a test has faked the timers. */

type Immediate = (run: () => void) => unknown;

/** Taken when this file is loaded, so that fake timers installed later do not stop the simulated disk. */
const immediate: Immediate = (globalThis as { setImmediate?: Immediate }).setImmediate ?? messageImmediate();

/** Waits for one turn of the event loop. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    immediate(resolve);
  });
}

/** What a browser offers instead of `setImmediate`: a message to oneself. */
function messageImmediate(): Immediate {
  const channel = new MessageChannel();
  const waiting: (() => void)[] = [];
  channel.port1.onmessage = () => waiting.shift()?.();
  return (run) => {
    waiting.push(run);
    channel.port2.postMessage(null);
  };
}
