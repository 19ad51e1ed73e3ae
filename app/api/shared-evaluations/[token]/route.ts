import { found } from '@/lib/errors';
import { json, publicRoute } from '@/lib/server/http/api-route';
import { findShared } from '@/lib/server/lab/share-evaluation';

export const GET = publicRoute<{ token: string }>(async (_request, { token }) =>
  json({ evaluation: found(await findShared(token), 'share') }),
);
