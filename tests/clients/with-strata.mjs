/** A Strata with a mixture for clients, before an upstream that answers their questions. */
import { beforeAll } from 'vitest';
import { mixtureOf, send } from '../support/api';
import { sharedStrata } from '../support/shared-strata';
import { sharedUpstream } from '../support/shared-upstream';
import { answersClients } from '../support/upstream/answers-clients';

export const model = 'moa/clients';
export const question = 'Is the sky blue?';

export function withStrata() {
  const upstream = sharedUpstream({ respond: answersClients });
  const strata = sharedStrata({ upstream });
  beforeAll(async () => {
    await send(strata, 'POST', '/api/mixtures', mixtureOf([['a', 'b']], { name: 'Clients' }));
  });
  return {
    /** What clients call their base URL. */
    baseUrl: () => `${strata.origin}/v1`,
    askedModels: () => upstream.requests.map(({ body }) => body.model),
  };
}

/** Which models a round trip of tools asks: the proposers once. */
export const askedOnce = ['a', 'b', 'aggregator', 'aggregator'];
