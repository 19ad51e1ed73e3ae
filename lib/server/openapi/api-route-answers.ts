/** The rim of our own API: `proxy.ts` before it, `lib/server/http/api-route.ts` around it. */
import { StrataError } from '@/lib/errors';
import { defectProblem, problemOf } from '@/lib/server/http/problem';
import type { Rim } from './operation';

export const ownRim: Rim = {
  writeParameters: [{ $ref: '#/components/parameters/Origin' }],
  // Whoever reaches the server may ask: the README says who that is.
  security: [],
  refusals: ['forbidden', 'unavailable'],
  refusalOf(code) {
    const { status, title } = code === 'defect' ? defectProblem : problemOf(new StrataError(code, ''));
    return { status, title, type: 'application/problem+json', schema: 'Problem' };
  },
};
