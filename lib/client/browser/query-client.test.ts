import { QueryObserver } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { createQueryClient } from './query-client';

test('a first load that a change overtakes is made again', async () => {
  const client = createQueryClient();
  const loads: ((value: string) => void)[] = [];
  const observer = new QueryObserver(client, {
    queryKey: ['list'],
    queryFn: () => new Promise<string>((resolve) => loads.push(resolve)),
  });
  const stop = observer.subscribe(() => {});
  expect(loads).toHaveLength(1);

  const invalidated = client.invalidateQueries({ queryKey: ['list'] });
  await expect.poll(() => loads).toHaveLength(2);
  loads[1]?.('after the change');
  loads[0]?.('before the change');
  await invalidated;

  expect(observer.getCurrentResult()).toMatchObject({ data: 'after the change', fetchStatus: 'idle' });
  stop();
});

test('an invalidated key that nothing watches is only marked as stale', async () => {
  const client = createQueryClient();
  client.setQueryData(['list'], 'known');
  await client.invalidateQueries({ queryKey: ['list'] });
  expect(client.getQueryState(['list'])).toMatchObject({ data: 'known', isInvalidated: true });
});
