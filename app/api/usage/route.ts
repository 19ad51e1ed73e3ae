import { usageQuery } from '@/lib/contract/usage-contract';
import { json, route } from '@/lib/server/http/api-route';
import { readQuery } from '@/lib/server/http/read-body';
import { usageOfDays } from '@/lib/server/spending/usage-report';

export const GET = route(async (request) => {
  const { days, of } = readQuery(request, usageQuery);
  return json(await usageOfDays(days, of));
});
