import { env } from './env';

const publicHost = env.PUBLIC_URL === undefined ? [] : [new URL(env.PUBLIC_URL).host.toLowerCase()];

/** The hosts under which pages and /api are reached beside loopback. */
export const pageHosts: readonly string[] = [...publicHost, ...env.ALLOWED_HOSTS];

/** The hosts under which /v1 is reached beside loopback. */
export const apiHosts: readonly string[] = [...pageHosts, ...env.API_HOSTS];
