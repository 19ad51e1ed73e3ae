/**
 * Who may read the metrics: whoever sends METRICS_TOKEN, under any host name, because scrapers use addresses; without it
 * only programs on this machine.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import { StrataError } from '@/lib/errors';
import { apiHosts, localHosts } from '@/lib/server/allowed-hosts';
import { env } from '@/lib/server/env';
import { isFromThisMachine, senderOf } from './host-policy';

/** @throws StrataError `unauthorized` */
export function guardMetricsRequest({ headers }: Pick<Request, 'headers'>): void {
  const [, sent] = /^Bearer (.+)$/i.exec(headers.get('authorization') ?? '') ?? [];
  if (env.METRICS_TOKEN !== undefined && sent !== undefined && isEqual(sent, env.METRICS_TOKEN)) return;
  const policy = { port: env.PORT, allowedHosts: apiHosts, localHosts, listensOn: env.HOST };
  if (sent === undefined && isFromThisMachine(senderOf(headers), policy)) return;
  throw new StrataError(
    'unauthorized',
    'Set METRICS_TOKEN for the server, and send it as "Authorization: Bearer …".',
  );
}

/** Takes the same time for any difference. */
function isEqual(a: string, b: string): boolean {
  const [left, right] = [a, b].map((text) => createHash('sha256').update(text).digest());
  return left !== undefined && right !== undefined && timingSafeEqual(left, right);
}
