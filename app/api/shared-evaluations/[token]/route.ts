import { found } from '@/lib/errors';
import { json, route } from '@/lib/server/http/api-route';
import { findShared } from '@/lib/server/lab/share-evaluation';

export const GET = route<{ token: string }>(async (_request, { token }) =>
  json({ evaluation: found(await findShared(token), 'share') }),
);
