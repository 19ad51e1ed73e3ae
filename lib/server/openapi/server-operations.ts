/** Of the server itself: what was used, what may be spent, whether it is well, and this document. */
import { z } from 'zod';
import { settingsSchema } from '@/lib/contract/settings-contract';
import { influenceAnswerSchema, usageAnswerSchema, usageQuery } from '@/lib/contract/usage-contract';
import { budgetsSchema } from '@/lib/spending/budgets';
import { ownRouteWrapper } from './api-route-answers';
import { bodyOf, type Group, jsonOf, textOf } from './operation';

const settingsAnswer = z.object({ settings: settingsSchema });
const budgetsAnswer = z.object({ budgets: budgetsSchema });

export const usage: Group = {
  name: 'Usage',
  description: 'Usage and budgets.',
  wrapper: ownRouteWrapper,
  operations: [
    {
      method: 'get',
      path: '/api/usage',
      id: 'getUsage',
      summary: 'Get tokens and cost by day, mixture and model',
      query: usageQuery,
      answer: jsonOf(usageAnswerSchema, 'The usage from the first to the last day.'),
    },
    {
      method: 'get',
      path: '/api/usage/csv',
      id: 'downloadUsage',
      summary: 'Get the usage as a CSV file',
      query: usageQuery,
      answer: textOf('text/csv', 'A CSV file (RFC 4180) with a header line.'),
    },
    {
      method: 'get',
      path: '/api/usage/influence',
      id: 'getInfluence',
      summary: 'Get what each model gave to the answers',
      description:
        'Compares texts the first time, for some seconds at most: while `pending` is above 0, ask again. It is ' +
        'similarity, not proof.',
      query: usageQuery,
      answer: jsonOf(influenceAnswerSchema, 'What the models gave, over the runs of the period.'),
    },
    {
      method: 'get',
      path: '/api/budgets',
      id: 'getBudgets',
      summary: 'Get the budgets',
      answer: jsonOf(budgetsAnswer, 'USD; null is no limit.'),
    },
    {
      method: 'put',
      path: '/api/budgets',
      id: 'setBudgets',
      summary: 'Set the budgets',
      body: bodyOf(budgetsSchema, { perRunUsd: 0.5, perDayUsd: 5, perProviderDayUsd: { together: 3 } }),
      answer: jsonOf(budgetsAnswer, 'USD; null is no limit.'),
    },
  ],
};

export const server: Group = {
  name: 'Server',
  description: 'Health, settings and description of the server.',
  wrapper: ownRouteWrapper,
  operations: [
    {
      method: 'get',
      path: '/api/health',
      id: 'getHealth',
      summary: 'Check that the server is alive',
      description: 'Asks nothing of the database. Needs no known host name.',
      answer: jsonOf(z.object({ status: z.literal('ok') }), 'It is.'),
    },
    {
      method: 'get',
      path: '/api/ready',
      id: 'getReadiness',
      summary: 'Check that the server can take requests',
      description:
        'The database responds and has all migrations, and the server is not stopping. Otherwise 503 with Retry-After. ' +
        'Needs no known host name.',
      answer: jsonOf(z.object({ status: z.literal('ready') }), 'It can.'),
    },
    {
      method: 'get',
      path: '/api/metrics',
      id: 'getMetrics',
      summary: 'Get metrics for Prometheus',
      description: 'From another machine with METRICS_TOKEN as a bearer token, under any host name.',
      answer: textOf('text/plain', 'The text format of Prometheus.'),
      refusals: ['unauthorized'],
    },
    {
      method: 'get',
      path: '/api/settings',
      id: 'getSettings',
      summary: 'Get the settings of the server',
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
      summary: 'Get this document',
      answer: jsonOf(z.looseObject({ openapi: z.string() }), 'An OpenAPI document.'),
    },
  ],
};
