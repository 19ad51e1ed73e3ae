import { changeMemberBody } from '@/lib/contract/account-contract';
import { changePerson, erase } from '@/lib/server/auth/accounts/manage-members';
import { noContent, route } from '@/lib/server/http/api-route';
import { readBody } from '@/lib/server/http/read-body';

type Params = { memberId: string };

export const PATCH = route<Params>(async (request, { memberId }) => {
  await changePerson(memberId, await readBody(request, changeMemberBody));
  return noContent();
});

export const DELETE = route<Params>(async (_request, { memberId }) => {
  await erase(memberId);
  return noContent();
});
