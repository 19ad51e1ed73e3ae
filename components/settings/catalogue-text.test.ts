import { expect, test } from 'vitest';
import type { CatalogueStatus } from '@/lib/contract/providers/model-contract';
import { failureWords, sourceWords } from './catalogue-text';

const now = new Date('2026-11-25T12:00:00Z');
const never: CatalogueStatus = {
  enabled: true,
  models: 0,
  fetchedAt: null,
  attemptedAt: null,
  nextAttemptAt: null,
  error: null,
  builtInDate: '2026-07',
};

test('the text names the source and date of the prices', () => {
  const words = (changes: Partial<CatalogueStatus>) => sourceWords({ ...never, ...changes }, now);
  expect(words({})).toBe('Prices of July 2026, built in.');
  expect(words({ fetchedAt: '2026-11-25T08:30:00Z' })).toBe(
    'Prices from models.dev, updated 3 hours ago; those built in are of July 2026.',
  );
  expect(words({ fetchedAt: '2026-11-25T11:59:30Z' })).toBe(
    'Prices from models.dev, updated just now; those built in are of July 2026.',
  );
  expect(words({ enabled: false })).toBe(
    'Prices of July 2026, built in. models.dev is not asked here (MODELS_DEV_URL).',
  );
});

test('a failure is shown with its reason and the time of the next attempt', () => {
  expect(failureWords(never, now)).toBeNull();
  const failed = {
    ...never,
    error: 'It answered with 503.',
    attemptedAt: '2026-11-25T11:58:00Z',
    nextAttemptAt: '2026-11-25T12:58:00Z',
  };
  expect(failureWords(failed, now)).toBe(
    'The last attempt to read models.dev failed 2 minutes ago. It answered with 503. The next is in 58 minutes.',
  );
  expect(failureWords({ ...failed, nextAttemptAt: null }, now)).not.toContain('The next');
});
