import { accountState } from '@/lib/server/auth/accounts/account-state';
import { json, publicRoute } from '@/lib/server/http/api-route';

export const GET = publicRoute(async () => json(await accountState()));
