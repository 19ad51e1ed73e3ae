import { env } from './env';

/** The hosts under which /v1 is reached beside loopback. Those of pages are `ALLOWED_HOSTS` alone. */
export const apiHosts: readonly string[] = [...env.ALLOWED_HOSTS, ...env.API_HOSTS];
