import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { rememberSecrets } from './known-secrets';
import { logContext } from './log-context';

let written: string[];

beforeEach(() => {
  written = [];
  vi.resetModules();
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

/** The log of a process with these environment variables. */
function logWith(variables: Record<string, string>) {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  return import('./log');
}

const lines = () => written.map((line) => JSON.parse(line));

test('a line is JSON with level, time, message, and the request and run it belongs to', async () => {
  const { logError } = await logWith({ LOG_FORMAT: 'json' });
  logContext.run({ requestId: 'req_1', runId: 'run_1' }, () => logError('closing', new Error('gone')));
  expect(written[0]).toMatch(/^[^\n]+\n$/);
  expect(lines()).toEqual([
    {
      level: 'error',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      msg: 'closing: gone',
      requestId: 'req_1',
      runId: 'run_1',
      err: { type: 'Error', message: 'gone', stack: expect.stringContaining('log.test.ts') },
    },
  ]);
});

test('no part of a line contains a secret, also in JSON escapes', async () => {
  const { logError } = await logWith({ LOG_FORMAT: 'json' });
  rememberSecrets(['top"secret']);
  logError(
    'key top"secret',
    new Error('{"x-api-key": "0123456789abcdef"}\nsk-proj-abcdefgh12345678 top"secret'),
  );
  expect(written).toHaveLength(1);
  expect(written[0]).toContain('[key]');
  for (const part of ['secret"', 'top\\"secret', '0123456789abcdef', 'abcdefgh12345678']) {
    expect(written[0]).not.toContain(part);
  }
});

test('a refusal is logged at level info without its message', async () => {
  const { logRefusal } = await logWith({ LOG_FORMAT: 'json' });
  const refusal = { status: 404, code: 'not_found', message: 'No conversation "private".' };
  logRefusal('GET /api/runs/x', refusal);
  expect(lines()).toEqual([
    {
      level: 'info',
      time: expect.any(String),
      status: 404,
      code: 'not_found',
      msg: 'GET /api/runs/x: 404 not_found',
    },
  ]);
});

test('LOG_LEVEL omits lines of lower levels', async () => {
  const { logError, logRefusal } = await logWith({ LOG_FORMAT: 'json', LOG_LEVEL: 'error' });
  logRefusal('GET /', { status: 404, code: 'not_found' });
  logError('closing', 'gone');
  expect(lines().map(({ msg }) => msg)).toEqual(['closing: gone']);
});

test('LOG_FORMAT=pretty writes text', async () => {
  const { logError } = await logWith({ LOG_FORMAT: 'pretty' });
  logContext.run({ requestId: 'req_1' }, () => logError('closing', 'gone'));
  expect(written[0]).toMatch(/^\S+Z ERROR \[req_1\] closing: gone\n$/);
});
