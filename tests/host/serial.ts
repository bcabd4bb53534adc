/** One after another: jobs that share a key never overlap, and a failed job does not stop the next. */

/** A set of queues, one per key. */
export class Serial {
  readonly #tails = new Map<string, Promise<unknown>>();

  /** Runs the job when all earlier jobs of this key have ended. */
  run<T>(key: string, job: () => Promise<T>): Promise<T> {
    const before = this.#tails.get(key) ?? Promise.resolve();
    const result = before.then(job, job);
    this.#tails.set(key, result);
    void this.#forget(key, result);
    return result;
  }

  /** Runs the job when all earlier jobs of both keys have ended; keys are taken in one order, so that two never wait for each other. */
  runBoth<T>(one: string, other: string, job: () => Promise<T>): Promise<T> {
    if (one === other) return this.run(one, job);
    const [first, second] = one < other ? [one, other] : [other, one];
    return this.run(first, () => this.run(second, job));
  }

  async #forget(key: string, result: Promise<unknown>): Promise<void> {
    await result.catch(() => undefined);
    if (this.#tails.get(key) === result) this.#tails.delete(key);
  }
}
