import { createInvitationBody } from '@/lib/contract/account-contract';
import { invite } from '@/lib/server/auth/accounts/invitations';
import { openInvitations } from '@/lib/server/db/accounts/invitation-queries';
import { json, route } from '@/lib/server/http/api-route';
import { readBody } from '@/lib/server/http/read-body';

export const GET = route(async () => json({ items: await openInvitations(new Date()) }));

export const POST = route(async (request) => {
  const { role, email, days } = await readBody(request, createInvitationBody);
  return json(await invite(role, email, days), 201);
});
