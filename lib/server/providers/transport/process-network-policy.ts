import { env } from '@/lib/server/env';
import type { NetworkPolicy } from './network-policy';

const loopbackHosts = new Set(['127.0.0.1', 'localhost', '::1']);

/** Where a provider may live that the operator did not name in the environment. */
export const networkPolicy: NetworkPolicy = {
  trustedHosts: new Set(env.ALLOW_PRIVATE_HOSTS),
  allowLoopback: loopbackHosts.has(env.HOST),
};
