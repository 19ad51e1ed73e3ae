import { giveToTeamBody } from '@/lib/contract/account-contract';
import { mixtureBody } from '@/lib/contract/mixture-contract';
import { found } from '@/lib/errors';
import { json, noContent, route } from '@/lib/server/http/api-route';
import { readBody } from '@/lib/server/http/read-body';
import { changeMixture, deleteMixture, giveMixture, mixtureEntry } from '@/lib/server/mixtures/mixture-store';

type Params = { slug: string };

export const GET = route<Params>(async (_request, { slug }) =>
  json(found(await mixtureEntry(slug), 'mixture')),
);

export const PUT = route<Params>(async (request, { slug }) =>
  json(await changeMixture(slug, await readBody(request, mixtureBody))),
);

export const PATCH = route<Params>(async (request, { slug }) =>
  json(await giveMixture(slug, (await readBody(request, giveToTeamBody)).team)),
);

export const DELETE = route<Params>(async (_request, { slug }) => {
  await deleteMixture(slug);
  return noContent();
});
