import { json, publicRoute } from '@/lib/server/http/api-route';
import { sharedReport } from '@/lib/server/lab/share-evaluation';

export const GET = publicRoute<{ token: string }>(async (_request, { token }) =>
  json({ report: await sharedReport(token) }),
);
