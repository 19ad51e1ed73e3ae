import { env } from './env';
import { isLoopbackHost } from './is-loopback';

const publicHost = env.PUBLIC_URL === undefined ? [] : [new URL(env.PUBLIC_URL).host.toLowerCase()];
const isOpen = (host: string) => env.ACCOUNTS === 'on' || !isLoopbackHost(host);

/** The hosts under which pages and /api are reached, from wherever a login or a name keeps strangers out. */
export const pageHosts: readonly string[] = [...publicHost, ...env.ALLOWED_HOSTS.filter(isOpen)];

/** The hosts under which /v1 is reached. It needs a key there. */
export const apiHosts: readonly string[] = [...pageHosts, ...env.API_HOSTS];

/** Hosts of tunnels to this machine, which without accounts count for clients of this machine only. */
export const localHosts: readonly string[] = env.ALLOWED_HOSTS.filter((host) => !isOpen(host));
