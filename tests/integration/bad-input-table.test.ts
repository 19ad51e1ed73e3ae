/** Every write route x inputs that break careless servers: refused with a reason, or stored without loss. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ask, follow, send } from '../support/api';
import { badInputs } from '../support/bad-inputs';
import { sharedStrata } from '../support/shared-strata';

interface Operation {
  method: string;
  route: string;
  example: unknown;
}

const strata = sharedStrata();
const ids: Record<string, string> = { call: '1.1', position: '0', providerId: 'none', model: 'x', all: 'x' };

/** Write operations below /api as the document has them, with their example bodies. */
const root = path.resolve(import.meta.dirname, '..', '..');
const outcomesFile = path.join(root, 'tests', 'support', 'bad-input-outcomes.json');
const known = JSON.parse(readFileSync(outcomesFile, 'utf8')) as Record<
  string,
  Record<string, number | 'taken'>
>;

let operations: Operation[] = [];

beforeAll(async () => {
  const { run, message } = await ask(strata, { mixture: 'demo', content: 'Here first' });
  await send(strata, 'POST', `/api/runs/${run.id}/stop`);
  await follow(strata, run.id);
  Object.assign(ids, { conversationId: message.conversationId, runId: run.id });
  const document = (await (await strata.fetch('/api/openapi.json')).json()) as {
    paths: Record<
      string,
      Record<string, { requestBody?: { content: Record<string, { example?: unknown }> } }>
    >;
  };
  operations = Object.entries(document.paths).flatMap(([route, methods]) =>
    Object.entries(methods)
      .filter(([method]) => route.startsWith('/api/') && ['post', 'put', 'patch'].includes(method))
      .map(([method, { requestBody }]) => ({
        method: method.toUpperCase(),
        route,
        example: requestBody?.content['application/json']?.example ?? {},
      })),
  );
});

function addressOf(route: string): string {
  return route.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? 'no-such-id');
}

/** All strings of a value. */
function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value === null || typeof value !== 'object' ? [] : Object.values(value).flatMap(stringsOf);
}

describe.each(Object.keys(badInputs))('%s', (name) => {
  test('is a problem with a reason, or is stored without loss, at every write route', async () => {
    const outcomes: Record<string, number | 'taken'> = {};
    for (const { method, route, example } of operations) {
      const { body, headers = {}, text } = badInputs[name]?.(example) ?? { body: null };
      const response = await strata.fetch(addressOf(route), {
        method,
        headers: { 'content-type': 'application/json', ...headers },
        body: body as BodyInit | null,
      });
      const answer = await response.text();
      const place = `${method} ${route}`;
      // Whether a run is in progress is a matter of time, and a conflict then.
      outcomes[place] = response.status < 400 || response.status === 409 ? 'taken' : response.status;
      expect(response.status, `${place}: ${answer.slice(0, 300)}`).toBeLessThan(500);
      if (response.status >= 400) {
        expect(response.headers.get('content-type'), place).toContain('application/problem+json');
        expect(JSON.parse(answer).detail, place).toMatch(/\S/);
      } else if (text !== undefined && answer !== '' && response.status === 201) {
        // Only the white space around it may be gone.
        expect(
          stringsOf(JSON.parse(answer)).map((stored) => stored.trim()),
          place,
        ).toContain(text.trim());
      }
    }
    // The same on both databases.
    if (process.env.UPDATE_OUTCOMES) {
      known[name] = outcomes;
      writeFileSync(outcomesFile, `${JSON.stringify(known, null, 1)}\n`);
    }
    expect(outcomes).toEqual(known[name]);
  });
});

test('ids that lead elsewhere, overflow or hold what SQL means are not found', async () => {
  const strange = [
    '..%2f..%2fetc%2fpasswd',
    '%2e%2e',
    'x'.repeat(5000),
    '9'.repeat(400),
    '%00',
    "'%20OR%201=1",
    '%25',
    '__proto__',
  ];
  for (const { method, route } of operations.filter(({ route: address }) => address.includes('{'))) {
    for (const id of strange) {
      const response = await strata.fetch(route.replace(/\{\w+\}/g, id), {
        method,
        headers: { 'content-type': 'application/json' },
        body: '{}',
      });
      const answer = await response.text();
      expect(
        [400, 404, 405, 409, 422],
        `${method} ${route} ${id.slice(0, 30)} ${answer.slice(0, 200)}`,
      ).toContain(response.status);
    }
  }
});

test.each(['100%', '_', '\\', "'", '"', '\u0000', '\ud800', 'a'.repeat(201), '(', '*', '👨‍👩‍👧‍👦'])(
  'the search for %j finds exactly that, or says why not',
  async (search) => {
    const response = await strata.fetch(
      `/api/conversations?search=${encodeURIComponent(search.toWellFormed())}`,
    );
    expect(response.status).toBeLessThan(500);
    if (!response.ok) return;
    const found: { id: string }[] = (await response.json()).items;
    for (const { id } of found) {
      const texts = stringsOf(await (await strata.fetch(`/api/conversations/${id}`)).json());
      expect(texts.some((text) => text.toLowerCase().includes(search.toLowerCase()))).toBe(true);
    }
  },
);

test('a body of a hundred megabytes in chunks ends at the limit', async () => {
  let sent = 0;
  const chunk = new Uint8Array(256 * 1024).fill(32);
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += chunk.length;
      if (sent > 100 * 1024 * 1024) controller.close();
      else controller.enqueue(chunk);
    },
  });
  const response = await strata
    .fetch('/api/conversations', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      // @ts-expect-error: fetch requires it for streams, but it is missing in TypeScript's DOM types.
      duplex: 'half',
    })
    .then(
      ({ status }) => status,
      // The server closes the connection while the client still writes.
      () => 'closed' as const,
    );
  expect([413, 'closed']).toContain(response);
  expect(sent).toBeLessThan(50 * 1024 * 1024);
  expect((await strata.fetch('/api/health')).status).toBe(200);
});
