import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { replaceQueryData } from './replace-query-data';

test('an older response that arrives later does not replace the set data, and the next one does', async () => {
  const client = new QueryClient();
  const answers = [Promise.withResolvers<string[]>(), Promise.withResolvers<string[]>()];
  let asked = 0;
  const observer = new QueryObserver(client, {
    queryKey: ['turns'],
    queryFn: () => answers[asked++]?.promise ?? [],
    retry: false,
  });
  const leave = observer.subscribe(() => {});
  const set = replaceQueryData<string[]>(client, ['turns'], ['first', 'new']);
  answers[0]?.resolve(['first']);
  await set;
  expect(client.getQueryData(['turns'])).toEqual(['first', 'new']);
  expect(asked).toBe(2);
  answers[1]?.resolve(['first', 'new', 'other']);
  await expect.poll(() => client.getQueryData(['turns'])).toEqual(['first', 'new', 'other']);
  leave();
});

test('without a request in progress nothing is requested again', async () => {
  const client = new QueryClient();
  client.setQueryData(['turns'], ['first']);
  await replaceQueryData<string[]>(client, ['turns'], (known) => [...(known ?? []), 'new']);
  expect(client.getQueryData(['turns'])).toEqual(['first', 'new']);
  expect(client.isFetching()).toBe(0);
});
