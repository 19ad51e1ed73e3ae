/** Of the server itself: what was used, what may be spent, whether it is well, and this document. */
import { z } from 'zod';
import { settingsSchema } from '@/lib/contract/settings-contract';
import { usageAnswerSchema, usageQuery } from '@/lib/contract/usage-contract';
import { budgetsSchema } from '@/lib/spending/budgets';
import { ownRouteWrapper } from './api-route-answers';
import { bodyOf, type Group, jsonOf, textOf } from './operation';

const settingsAnswer = z.object({ settings: settingsSchema });
const budgetsAnswer = z.object({ budgets: budgetsSchema });

export const usage: Group = {
  name: 'Usage',
  description: 'What was used, and what may be spent.',
  wrapper: ownRouteWrapper,
  operations: [
    {
      method: 'get',
      path: '/api/usage',
      id: 'getUsage',
      summary: 'Tokens and cost by day, mixture and model',
      query: usageQuery,
      answer: jsonOf(usageAnswerSchema, 'The days, both ends counted.'),
    },
    {
      method: 'get',
      path: '/api/usage/csv',
      id: 'downloadUsage',
      summary: 'The same as a file',
      query: usageQuery,
      answer: textOf('text/csv', 'A CSV file (RFC 4180) with a line of headings.'),
    },
    {
      method: 'get',
      path: '/api/budgets',
      id: 'getBudgets',
      summary: 'What may be spent',
      answer: jsonOf(budgetsAnswer, 'USD; null is no limit.'),
    },
    {
      method: 'put',
      path: '/api/budgets',
      id: 'setBudgets',
      summary: 'Set what may be spent',
      body: bodyOf(budgetsSchema, { perRunUsd: 0.5, perDayUsd: 5, perProviderDayUsd: { together: 3 } }),
      answer: jsonOf(budgetsAnswer, 'USD; null is no limit.'),
    },
  ],
};

export const server: Group = {
  name: 'Server',
  description: 'The server itself.',
  wrapper: ownRouteWrapper,
  operations: [
    {
      method: 'get',
      path: '/api/health',
      id: 'getHealth',
      summary: 'Whether the server and its database answer',
      answer: jsonOf(z.object({ status: z.literal('ok') }), 'They do.'),
    },
    {
      method: 'get',
      path: '/api/settings',
      id: 'getSettings',
      summary: 'The settings of the server',
      answer: jsonOf(settingsAnswer, 'All settings.'),
    },
    {
      method: 'put',
      path: '/api/settings',
      id: 'setSettings',
      summary: 'Change the settings of the server',
      body: bodyOf(settingsSchema, { modelTitles: false }),
      answer: jsonOf(settingsAnswer, 'All settings.'),
    },
    {
      method: 'get',
      path: '/api/openapi.json',
      id: 'getOpenApi',
      summary: 'This document',
      answer: jsonOf(z.looseObject({ openapi: z.string() }), 'An OpenAPI document.'),
    },
  ],
};
