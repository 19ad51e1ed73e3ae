import { expect, test } from 'vitest';
import { createNewestOnly } from './newest-only';

test('inputs that arrive during the work replace one another, and the newest is worked on', async () => {
  const worked: string[] = [];
  const gate = Promise.withResolvers<void>();
  const done = Promise.withResolvers<void>();
  const { push } = createNewestOnly<string>(
    async (input) => {
      worked.push(input);
      if (input === 'a') await gate.promise;
      if (input === 'd') done.resolve();
    },
    async () => {},
  );
  for (const input of ['a', 'b', 'c', 'd']) push(input);
  gate.resolve();
  await done.promise;
  expect(worked).toEqual(['a', 'd']);
});

test('nothing more is worked on after stop', async () => {
  const worked: string[] = [];
  const gate = Promise.withResolvers<void>();
  const { push, stop } = createNewestOnly<string>(
    async (input) => {
      worked.push(input);
    },
    () => gate.promise,
  );
  push('a');
  push('b');
  stop();
  gate.resolve();
  await new Promise((resolve) => setImmediate(resolve));
  expect(worked).toEqual(['a']);
});
