import { json, route } from '@/lib/server/http/api-route';
import { sharedReport } from '@/lib/server/lab/share-evaluation';

export const GET = route<{ token: string }>(async (_request, { token }) =>
  json({ report: await sharedReport(token) }),
);
