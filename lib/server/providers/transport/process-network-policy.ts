import { apiHosts } from '@/lib/server/allowed-hosts';
import { env } from '@/lib/server/env';
import { isLoopback } from '@/lib/server/is-loopback';
import type { NetworkPolicy } from './network-policy';
import type { OwnAddresses } from './own-address';

/** Where a provider may live that the operator did not name in the environment. */
export const networkPolicy: NetworkPolicy = {
  trustedHosts: new Set(env.ALLOW_PRIVATE_HOSTS),
  allowLoopback: isLoopback(env.HOST),
};

export const ownAddresses: OwnAddresses = {
  port: env.PORT,
  hosts: new Set(apiHosts),
};
