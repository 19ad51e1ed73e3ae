import { readPosition } from '@/lib/contract/lab/evaluation-contract';
import { json, publicRoute } from '@/lib/server/http/api-route';
import { sharedResult } from '@/lib/server/lab/share-evaluation';

export const GET = publicRoute<{ token: string; position: string }>(async (_request, { token, position }) =>
  json({ result: await sharedResult(token, readPosition(position)) }),
);
