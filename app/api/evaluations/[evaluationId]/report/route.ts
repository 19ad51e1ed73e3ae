import { json, route } from '@/lib/server/http/api-route';
import { readReport } from '@/lib/server/lab/read-report';

export const GET = route<{ evaluationId: string }>(async (_request, { evaluationId }) =>
  json({ report: await readReport(evaluationId) }),
);
