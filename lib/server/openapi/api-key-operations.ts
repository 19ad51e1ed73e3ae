/** Of programs, for the person who lets them ask: their keys, and what they asked. */
import { z } from 'zod';
import {
  apiKeyEntrySchema,
  apiKeysAnswerSchema,
  createApiKeyBody,
  newApiKeySchema,
  updateApiKeyBody,
} from '@/lib/contract/api-key-contract';
import { apiRunPageSchema, listApiRunsQuery } from '@/lib/contract/api-run-contract';
import { ownRouteWrapper } from './api-route-answers';
import { bodyOf, type Group, jsonOf, nothing } from './operation';

export const programs: Group = {
  name: 'Programs',
  description: 'The keys that programs ask with, and what they asked.',
  wrapper: ownRouteWrapper,
  operations: [
    {
      method: 'get',
      path: '/api/keys',
      id: 'listKeys',
      summary: 'The keys, and what each has spent today',
      answer: jsonOf(apiKeysAnswerSchema, 'The keys, without their secrets.'),
    },
    {
      method: 'post',
      path: '/api/keys',
      id: 'createKey',
      summary: 'Create key',
      body: bodyOf(createApiKeyBody, { name: 'Editor', budgetPerDayUsd: 2 }),
      answer: jsonOf(newApiKeySchema, 'The key, the only time that it is told.', 201),
    },
    {
      method: 'patch',
      path: '/api/keys/{keyId}',
      id: 'changeKey',
      summary: 'Change what a key may do',
      body: bodyOf(updateApiKeyBody, { requestsPerMinute: 10 }),
      answer: jsonOf(z.object({ entry: apiKeyEntrySchema }), 'The key as it is now.'),
    },
    {
      method: 'delete',
      path: '/api/keys/{keyId}',
      id: 'revokeKey',
      summary: 'Revoke a key',
      answer: nothing,
    },
    {
      method: 'get',
      path: '/api/runs',
      id: 'listProgramRuns',
      summary: 'What programs asked, the newest first',
      query: listApiRunsQuery,
      answer: jsonOf(apiRunPageSchema, 'A page of runs.'),
    },
  ],
};
