import { route } from '@/lib/server/http/api-route';
import { download } from '@/lib/server/http/download';
import { exportPerson } from '@/lib/server/sharing/export-person';

export const GET = route(async () => download(exportPerson(), 'application/json', 'strata-account.json'));
