import { expect, test } from 'vitest';
import { workQueue } from './work-queue';

test('work of one name runs in order, also after work that failed, and work of another name does not wait', async () => {
  const gate = Promise.withResolvers<void>();
  const done: string[] = [];
  const [oneAtATime, another] = [workQueue('tested'), workQueue('tested too')];
  const first = oneAtATime(async () => {
    await gate.promise;
    done.push('first');
    throw new Error('failed');
  });
  const second = workQueue('tested')(async () => done.push('second'));
  await another(async () => done.push('another'));
  expect(done).toEqual(['another']);
  gate.resolve();
  await expect(first).rejects.toThrow('failed');
  await second;
  expect(done).toEqual(['another', 'first', 'second']);
});
