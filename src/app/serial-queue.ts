/** A serial queue: one job after another, in the order they came. */

/** Runs a job when all earlier ones are over; hands its outcome on. */
export type Serial = <T>(job: () => Promise<T>) => Promise<T>;

/** Makes a queue. A job that fails stops no other. */
export function serial(): Serial {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const next = last.then(job, job);
    last = next;
    return next;
  };
}
