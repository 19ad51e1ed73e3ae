import { listMembers } from '@/lib/server/db/accounts/member-queries';
import { json, route } from '@/lib/server/http/api-route';

export const GET = route(async () => json({ items: await listMembers() }));
