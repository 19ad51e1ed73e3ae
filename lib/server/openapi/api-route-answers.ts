/** The route wrapper of our own API: lib/server/http/api-route.ts. */
import { z } from 'zod';
import { StrataError } from '@/lib/errors';
import { defectProblem, problemOf } from '@/lib/server/http/problem';
import type { RouteWrapper } from './operation';

const origin = z.url().meta({
  param: {
    id: 'Origin',
    name: 'Origin',
    in: 'header',
    description: 'The origin of the server: "http://127.0.0.1:3000".',
  },
});

export const ownRouteWrapper: RouteWrapper = {
  writeParameters: [origin],
  // Without accounts, no session is needed.
  security: [{}, { session: [] }],
  refusals: ['unauthorized', 'forbidden', 'unavailable'],
  refusalOf(code) {
    const { status, title } = code === 'defect' ? defectProblem : problemOf(new StrataError(code, ''));
    return { status, title, type: 'application/problem+json', schema: 'Problem' };
  },
};
