import { env } from '@/lib/server/env';

/** Whether people log in. */
export const accountsOn = env.ACCOUNTS === 'on';

/** The address of the pages as people open them. */
export const publicUrl = env.PUBLIC_URL ?? `http://localhost:${env.PORT}`;
