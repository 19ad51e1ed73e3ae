/** The hourly maintenance of a running server, in a process whose hours take a fifth of a second. */
import { expect, test } from 'vitest';
import { newConversation, send } from '../support/api';
import { sharedStrata } from '../support/shared-strata';

const hourMs = 60 * 60 * 1000;
const shortHours = `const real = setInterval;
globalThis.setInterval = (work, ms, ...rest) => real(work, ms === ${hourMs} ? 200 : ms, ...rest);`;
const strata = sharedStrata({
  env: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(shortHours)}` },
});

const rows = (id: string) => strata.query(`SELECT id FROM "Conversation" WHERE id = $1`, [id]);

test('a deleted conversation is removed permanently after a day, without a restart', async () => {
  const [old, recent] = [await newConversation(strata), await newConversation(strata)];
  for (const { id } of [old, recent]) await send(strata, 'DELETE', `/api/conversations/${id}`);
  await strata.query(`UPDATE "Conversation" SET "deletedAt" = now() - interval '25 hours' WHERE id = $1`, [
    old.id,
  ]);
  await expect.poll(() => rows(old.id), { timeout: 5_000 }).toHaveLength(0);
  expect(await rows(recent.id)).toHaveLength(1);
});

test('an image that no run has any more is removed', async () => {
  await strata.query(
    `INSERT INTO "Image" (hash, data, "usedAt")
     VALUES ('old', '\\x00', now() - interval '2 hours'), ('new', '\\x00', now())`,
  );
  await expect
    .poll(() => strata.query('SELECT hash FROM "Image" ORDER BY hash'), { timeout: 5_000 })
    .toEqual([{ hash: 'new' }]);
});

test('while the database is busy, health does not wait for it, and readiness a second at most', async () => {
  const busy = strata.query('SELECT pg_sleep(3)::text');
  const began = performance.now();
  expect((await strata.fetch('/api/health')).status).toBe(200);
  const { status } = await strata.fetch('/api/ready');
  expect(performance.now() - began).toBeLessThan(2_000);
  expect([200, 503]).toContain(status);
  await busy;
  expect((await strata.fetch('/api/ready')).status).toBe(200);
});
