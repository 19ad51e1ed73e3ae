import { resetLinkOf } from '@/lib/server/auth/accounts/manage-members';
import { json, route } from '@/lib/server/http/api-route';

export const POST = route<{ memberId: string }>(async (request, { memberId }) =>
  json(await resetLinkOf(memberId, request.headers), 201),
);
