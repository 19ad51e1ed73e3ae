import { expect, test } from 'vitest';
import { databaseUnavailable } from './database-unavailable';
import { Prisma } from './generated/client';

const known = (code: string, cause: object) =>
  new Prisma.PrismaClientKnownRequestError('Raw query failed', {
    code,
    clientVersion: '7',
    meta: { driverAdapterError: { cause } },
  });

test.each([
  ['a connection that was lost under a statement', known('P2010', { kind: 'ConnectionClosed' })],
  ['a database that refuses connections', known('P2010', { kind: 'DatabaseNotReachable' })],
  ['a statement past Prisma on a lost connection', new Error('Connection terminated unexpectedly')],
  ['a full disk', known('P2010', { kind: 'postgres', originalCode: '53100' })],
])('%s is unavailable: nothing was stored', (_name, error) => {
  expect(databaseUnavailable(error)).toMatchObject({
    code: 'unavailable',
    message: expect.stringContaining('nothing was stored'),
  });
});

test.each([
  ['a statement that is wrong', known('P2010', { kind: 'postgres', originalCode: '42601' })],
  ['a provider that refuses connections', Object.assign(new Error('fetch'), { code: 'ECONNREFUSED' })],
])('%s is not', (_name, error) => {
  expect(databaseUnavailable(error)).toBeNull();
});
