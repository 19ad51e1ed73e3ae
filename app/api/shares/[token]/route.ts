import { removeShare } from '@/lib/db/shares';
import { found } from '@/lib/errors';
import { json, noContent, route } from '@/lib/http/route';
import { findShare } from '@/lib/sharing/find-share';

type Params = { token: string };

export const GET = route<Params>(async (_request, { token }) => json(found(await findShare(token), 'share')));

export const DELETE = route<Params>(async (_request, { token }) => {
  found((await removeShare(token)) || null, 'share');
  return noContent();
});
