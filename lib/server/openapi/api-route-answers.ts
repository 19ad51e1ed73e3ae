/** The rim of our own API: `proxy.ts` before it, `lib/server/http/api-route.ts` around it. */
import { z } from 'zod';
import { StrataError } from '@/lib/errors';
import { defectProblem, problemOf } from '@/lib/server/http/problem';
import type { Rim } from './operation';

const origin = z.url().meta({
  param: {
    id: 'Origin',
    name: 'Origin',
    in: 'header',
    description: 'The server’s own: "http://127.0.0.1:3000".',
  },
});

export const ownRim: Rim = {
  writeParameters: [origin],
  // Whoever reaches the server may ask: the README says who that is.
  security: [],
  refusals: ['forbidden', 'unavailable'],
  refusalOf(code) {
    const { status, title } = code === 'defect' ? defectProblem : problemOf(new StrataError(code, ''));
    return { status, title, type: 'application/problem+json', schema: 'Problem' };
  },
};
