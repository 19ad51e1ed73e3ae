/** Operations for the keys of API clients and their runs. */
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

export const apiClients: Group = {
  name: 'API clients',
  description: 'The keys of API clients and the runs that they requested.',
  wrapper: ownRouteWrapper,
  operations: [
    {
      method: 'get',
      path: '/api/keys',
      id: 'listKeys',
      summary: 'List the keys with their spending of today',
      answer: jsonOf(apiKeysAnswerSchema, 'The keys, without their secrets.'),
    },
    {
      method: 'post',
      path: '/api/keys',
      id: 'createKey',
      summary: 'Create key',
      body: bodyOf(createApiKeyBody, { name: 'Editor', budgetPerDayUsd: 2 }),
      answer: jsonOf(newApiKeySchema, 'The key. Its secret is returned only here.', 201),
    },
    {
      method: 'patch',
      path: '/api/keys/{keyId}',
      id: 'changeKey',
      summary: 'Change a key',
      body: bodyOf(updateApiKeyBody, { requestsPerMinute: 10 }),
      answer: jsonOf(z.object({ entry: apiKeyEntrySchema }), 'The changed key.'),
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
      id: 'listApiRuns',
      summary: 'List the runs that API clients requested, newest first',
      query: listApiRunsQuery,
      answer: jsonOf(apiRunPageSchema, 'A page of runs.'),
    },
  ],
};
