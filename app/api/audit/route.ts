import { auditQuery } from '@/lib/contract/account-contract';
import { pageOfAudit } from '@/lib/server/db/accounts/audit-queries';
import { json, route } from '@/lib/server/http/api-route';
import { readQuery } from '@/lib/server/http/read-body';

export const GET = route(async (request) => {
  const { cursor, limit } = readQuery(request, auditQuery);
  return json(await pageOfAudit(cursor, limit));
});
