import { readPosition } from '@/lib/contract/lab/evaluation-contract';
import { json, route } from '@/lib/server/http/api-route';
import { sharedResult } from '@/lib/server/lab/share-evaluation';

export const GET = route<{ token: string; position: string }>(async (_request, { token, position }) =>
  json({ result: await sharedResult(token, readPosition(position)) }),
);
