import { usageQuery } from '@/lib/contract/usage-contract';
import { json, route } from '@/lib/server/http/api-route';
import { readQuery } from '@/lib/server/http/read-body';
import { influenceOfDays } from '@/lib/server/sources/influence-report';

export const GET = route(async (request) => json(await influenceOfDays(readQuery(request, usageQuery).days)));
