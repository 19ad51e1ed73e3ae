import { readPosition } from '@/lib/contract/lab/evaluation-contract';
import { json, route } from '@/lib/server/http/api-route';
import { readResult } from '@/lib/server/lab/read-evaluation';

export const GET = route<{ evaluationId: string; position: string }>(
  async (_request, { evaluationId, position }) =>
    json({ result: await readResult(evaluationId, readPosition(position)) }),
);
