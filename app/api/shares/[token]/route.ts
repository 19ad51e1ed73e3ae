import { updateShareBody } from '@/lib/contract/share-contract';
import { found } from '@/lib/errors';
import { auditPerson } from '@/lib/server/db/accounts/audit-queries';
import { removeShare } from '@/lib/server/db/queries/conversations/share-queries';
import { json, noContent, publicRoute, route } from '@/lib/server/http/api-route';
import { readBody } from '@/lib/server/http/read-body';
import { findShare } from '@/lib/server/sharing/find-share';
import { updateShare } from '@/lib/server/sharing/share-conversation';

type Params = { token: string };

export const GET = publicRoute<Params>(async (_request, { token }) => {
  const response = json(found(await findShare(token), 'share'));
  response.headers.set('x-robots-tag', 'noindex, nofollow');
  return response;
});

export const PATCH = route<Params>(async (request, { token }) =>
  json({ share: await updateShare(token, await readBody(request, updateShareBody)) }),
);

export const DELETE = route<Params>(async (_request, { token }) => {
  found((await removeShare(token)) || null, 'share');
  await auditPerson('share.revoked', token);
  return noContent();
});
