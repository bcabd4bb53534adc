/** The background work of a host: turns, holds, settling. */
import { expect, test } from 'vitest';
import { Serial } from './serial.ts';
import { turn } from './turns.ts';
import { WorkQueue } from './work.ts';

test('a job runs in a later turn, never inside the call', async () => {
  const done: string[] = [];
  const work = new WorkQueue();
  void work.run('read', 'a', () => done.push('job'));
  done.push('caller');
  await work.settle();
  expect(done).toEqual(['caller', 'job']);
});

test('settle waits for chains of jobs, and for what the caller knows to be busy', async () => {
  const work = new WorkQueue();
  let end = '';
  const chain = async (): Promise<void> => {
    for (const letter of 'abcdef') await work.run('read', letter, () => (end += letter));
  };
  void chain();
  let busyTurns = 3;
  await work.settle(() => (busyTurns-- > 0 ? 'a timer' : null));
  expect(end).toBe('abcdef');
});

test('a held job waits until it is released, and settle does not wait for it', async () => {
  const work = new WorkQueue();
  const done: string[] = [];
  const release = work.hold('index', 'A.md');
  for (const path of ['A.md', 'B.md']) void work.run('index', path, () => done.push(path));
  await work.settle();
  expect(done).toEqual(['B.md']);
  expect(work.parked).toEqual([{ kind: 'index', path: 'A.md' }]);
  release();
  await work.settle();
  expect(done).toEqual(['B.md', 'A.md']);
});

test('a pace decides the order in which jobs start', async () => {
  const starts = new Map<string, () => void>();
  const work = new WorkQueue(({ path }) => new Promise((resolve) => starts.set(path, resolve)));
  const done: string[] = [];
  for (const path of ['one', 'two']) void work.run('read', path, () => done.push(path));
  starts.get('two')?.();
  await turn();
  starts.get('one')?.();
  await work.settle();
  expect(done).toEqual(['two', 'one']);
});

test('a host that never settles says what it is busy with', async () => {
  const work = new WorkQueue(() => new Promise(() => undefined));
  void work.run('write', 'A.md', () => undefined);
  await expect(work.settle(undefined, 20)).rejects.toThrow('did not settle in 20 ms: write A.md');
});

test('jobs with one key run one after another, also after one that failed; others run beside them', async () => {
  const serial = new Serial();
  const log: string[] = [];
  const job =
    (name: string, fails = false) =>
    async (): Promise<void> => {
      log.push(`${name} starts`);
      await turn();
      log.push(`${name} ends`);
      if (fails) throw new Error(name);
    };
  const failed = serial.run('a', job('first', true));
  const others = Promise.all([serial.run('a', job('second')), serial.run('b', job('beside'))]);
  await expect(failed).rejects.toThrow('first');
  await others;
  expect(log.indexOf('second starts')).toBeGreaterThan(log.indexOf('first ends'));
  expect(log.indexOf('beside starts')).toBeLessThan(log.indexOf('first ends'));
});

test('a job on two keys waits for both and blocks both, in whichever order they are named', async () => {
  const serial = new Serial();
  const log: string[] = [];
  const job = (name: string) => async (): Promise<void> => {
    await turn();
    log.push(name);
  };
  await Promise.all([
    serial.run('b', job('b')),
    serial.runBoth('b', 'a', job('both')),
    serial.runBoth('a', 'b', job('again')),
    serial.run('a', job('a')),
  ]);
  expect(log.indexOf('both')).toBeGreaterThan(log.indexOf('b'));
  expect([...log].sort()).toEqual(['a', 'again', 'b', 'both']);
});
