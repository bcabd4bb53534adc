/** One job after another, whatever becomes of those before. */
import { expect, it } from 'vitest';
import { serial } from '../../src/app/serial-queue';

it('begins a job when the one before it is over, in the order they came', async () => {
  const queue = serial();
  const seen: string[] = [];
  const job = (name: string) => async (): Promise<string> => {
    seen.push(`${name} begins`);
    await Promise.resolve();
    seen.push(`${name} ends`);
    return name;
  };
  expect(await Promise.all([queue(job('a')), queue(job('b'))])).toEqual(['a', 'b']);
  expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
});

it('hands on that a job failed, and stops no other', async () => {
  const queue = serial();
  const failing = queue(() => Promise.reject(new Error('EIO')));
  const next = queue(() => Promise.resolve('done'));
  await expect(failing).rejects.toThrow('EIO');
  expect(await next).toBe('done');
});
