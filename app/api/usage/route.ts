import { readQuery } from '@/lib/http/body';
import { usageQuery } from '@/lib/http/contract';
import { json, route } from '@/lib/http/route';
import { usageOfDays } from '@/lib/runs/usage';

export const GET = route(async (request) => json(await usageOfDays(readQuery(request, usageQuery).days)));
