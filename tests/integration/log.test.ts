import { expect, test } from 'vitest';
import { sharedStrata } from '../support/shared-strata';

const strata = sharedStrata();

interface Line {
  level: string;
  time: string;
  msg: string;
  requestId?: string;
}

const lines = () =>
  strata
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Line);

test('a failed request is logged as JSON under the id that its response carries', async () => {
  await strata.query('ALTER TABLE "Conversation" RENAME TO "Gone"', []);
  const response = await strata.fetch('/api/conversations');
  await strata.query('ALTER TABLE "Gone" RENAME TO "Conversation"', []);
  expect(response.status).toBe(500);
  const requestId = response.headers.get('x-request-id');
  const line = lines().find((candidate) => candidate.requestId === requestId);
  expect(line).toMatchObject({ level: 'error', msg: expect.stringContaining('GET /api/conversations') });
  expect(Date.parse(line?.time ?? '')).not.toBeNaN();
});

test('every response carries an id of its own', async () => {
  const ids = await Promise.all(
    ['/api/health', '/api/health', '/v1/models'].map(async (path) =>
      (await strata.fetch(path)).headers.get('x-request-id'),
    ),
  );
  expect(new Set(ids).size).toBe(3);
  expect(ids.every((id) => id?.startsWith('req_'))).toBe(true);
});
