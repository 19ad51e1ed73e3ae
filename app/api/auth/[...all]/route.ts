import { loadAuth } from '@/lib/server/auth/accounts/load-auth';
import { publicRoute } from '@/lib/server/http/api-route';

/** Logins, sessions, second factors and passkeys: better-auth's own routes. */
const handler = publicRoute<{ all: string[] }>(async (request) => (await loadAuth()).handler(request));

export { handler as GET, handler as POST };
