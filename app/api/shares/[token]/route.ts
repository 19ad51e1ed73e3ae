import { found } from '@/lib/errors';
import { removeShare } from '@/lib/server/db/queries/share-queries';
import { json, noContent, route } from '@/lib/server/http/api-route';
import { findShare } from '@/lib/server/sharing/find-share';

type Params = { token: string };

export const GET = route<Params>(async (_request, { token }) => {
  const response = json(found(await findShare(token), 'share'));
  response.headers.set('x-robots-tag', 'noindex, nofollow');
  return response;
});

export const DELETE = route<Params>(async (_request, { token }) => {
  found((await removeShare(token)) || null, 'share');
  return noContent();
});
