import { readQuery } from '@/lib/http/body';
import { usageQuery } from '@/lib/http/contract';
import { route } from '@/lib/http/route';
import { usageOfDays } from '@/lib/runs/usage';
import { usageCsv } from '@/lib/usage/csv';

export const GET = route(async (request) => {
  const { from, to, rows } = await usageOfDays(readQuery(request, usageQuery).days);
  return new Response(usageCsv(rows), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="strata-usage-${from}-to-${to}.csv"`,
      'cache-control': 'no-store',
    },
  });
});
