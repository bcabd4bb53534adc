/** A queue that runs asynchronous jobs one after another, in the order of their arrival. */

/** Runs a job after all earlier ones have settled, and returns its outcome. */
export type Serial = <T>(job: () => Promise<T>) => Promise<T>;

/** Creates a queue. A job that rejects does not stop later ones. */
export function serial(): Serial {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const next = last.then(job, job);
    last = next;
    return next;
  };
}
