import { usageQuery } from '@/lib/contract/usage-contract';
import { route } from '@/lib/server/http/api-route';
import { readQuery } from '@/lib/server/http/read-body';
import { usageOfDays } from '@/lib/server/spending/usage-report';
import { usageCsv } from '@/lib/spending/usage-csv';

export const GET = route(async (request) => {
  const { days, of } = readQuery(request, usageQuery);
  const { from, to, rows } = await usageOfDays(days, of);
  return new Response(usageCsv(rows), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="strata-usage-${from}-to-${to}.csv"`,
      'cache-control': 'no-store',
    },
  });
});
