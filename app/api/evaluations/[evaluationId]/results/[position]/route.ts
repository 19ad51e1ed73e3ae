import { StrataError } from '@/lib/errors';
import { json, route } from '@/lib/server/http/api-route';
import { readResult } from '@/lib/server/lab/read-evaluation';

export const GET = route<{ evaluationId: string; position: string }>(
  async (_request, { evaluationId, position }) => {
    if (!/^\d{1,6}$/.test(position)) throw new StrataError('not_found', 'There is no such sample.');
    return json({ result: await readResult(evaluationId, Number(position)) });
  },
);
