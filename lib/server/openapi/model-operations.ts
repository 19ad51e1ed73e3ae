/** What can be asked, who is asked, and what that costs: mixtures, models, providers. */

import { z } from 'zod';
import { giveToTeamBody } from '@/lib/contract/account-contract';
import { mixtureBody, mixtureEntrySchema } from '@/lib/contract/mixture-contract';
import {
  catalogueStatusSchema,
  modelsAnswerSchema,
  speedsAnswerSchema,
  unavailableModelsAnswerSchema,
  unavailableModelsQuery,
} from '@/lib/contract/providers/model-contract';
import { priceOverrideBody, priceOverridesAnswerSchema } from '@/lib/contract/providers/price-contract';
import {
  createProviderBody,
  providerEntrySchema,
  providersAnswerSchema,
  providerTestSchema,
  testProviderBody,
  updateProviderBody,
} from '@/lib/contract/providers/provider-contract';
import type { Mixture } from '@/lib/mixture/mixture-schema';
import { ownRouteWrapper } from './api-route-answers';
import { bodyOf, type Group, jsonOf, nothing } from './operation';

const example: Mixture = {
  name: 'Two and an editor',
  layers: [{ proposers: [{ model: 'demo/careful' }, { model: 'demo/sceptic', temperature: 0.3 }] }],
  aggregator: { model: 'demo/editor' },
};

export const mixtures: Group = {
  name: 'Mixtures',
  description: 'A mixture is a named configuration of layers. Presets cannot be changed.',
  wrapper: ownRouteWrapper,
  operations: [
    {
      method: 'get',
      path: '/api/mixtures',
      id: 'listMixtures',
      summary: 'List mixtures, with the reason if one is unavailable',
      answer: jsonOf(
        z.object({ items: z.array(mixtureEntrySchema) }),
        'Those that can run here first; presets before saved ones.',
      ),
    },
    {
      method: 'post',
      path: '/api/mixtures',
      id: 'createMixture',
      summary: 'Save a mixture',
      description: 'Its models need not be available.',
      body: bodyOf(mixtureBody, example),
      answer: jsonOf(mixtureEntrySchema, 'The mixture, with a slug from its name.', 201),
    },
    {
      method: 'patch',
      path: '/api/mixtures/{slug}',
      id: 'giveMixture',
      summary: 'Give a mixture to the team, or take it back',
      body: bodyOf(giveToTeamBody, { team: 'continue' }),
      answer: jsonOf(mixtureEntrySchema, 'The mixture.'),
    },
    {
      method: 'get',
      path: '/api/mixtures/{slug}',
      id: 'getMixture',
      summary: 'Get a mixture',
      answer: jsonOf(mixtureEntrySchema, 'The mixture.'),
    },
    {
      method: 'put',
      path: '/api/mixtures/{slug}',
      id: 'replaceMixture',
      summary: 'Change a saved mixture',
      description: 'Send the complete mixture. Runs keep their own copy.',
      body: bodyOf(mixtureBody, example),
      answer: jsonOf(mixtureEntrySchema, 'The changed mixture.'),
    },
    {
      method: 'delete',
      path: '/api/mixtures/{slug}',
      id: 'deleteMixture',
      summary: 'Delete a saved mixture',
      answer: nothing,
    },
  ],
};

export const models: Group = {
  name: 'Models',
  description: 'The available models, their prices, and the sources of both.',
  wrapper: ownRouteWrapper,
  operations: [
    {
      method: 'get',
      path: '/api/models',
      id: 'listModels',
      summary: 'List the models that can be called now',
      answer: jsonOf(modelsAnswerSchema, 'The models.'),
    },
    {
      method: 'get',
      path: '/api/models/doubtful',
      id: 'listDoubtfulModels',
      summary: 'List known models that cannot be called now, with the reason',
      query: unavailableModelsQuery,
      answer: jsonOf(unavailableModelsAnswerSchema, 'The models, each with the reason.'),
    },
    {
      method: 'get',
      path: '/api/models/speeds',
      id: 'listModelSpeeds',
      summary: 'Get the measured speed of each model',
      answer: jsonOf(speedsAnswerSchema, 'Medians over the calls of each model.'),
    },
    {
      method: 'get',
      path: '/api/prices',
      id: 'listOwnPrices',
      summary: 'List price overrides',
      answer: jsonOf(priceOverridesAnswerSchema, 'The price overrides.'),
    },
    {
      method: 'put',
      path: '/api/prices',
      id: 'setOwnPrice',
      summary: 'Set or remove the price override of a model',
      body: bodyOf(priceOverrideBody, {
        model: 'together/zai-org/GLM-5.1',
        price: { input: 1.4, output: 4.4 },
      }),
      answer: jsonOf(priceOverridesAnswerSchema, 'All price overrides.'),
    },
    {
      method: 'get',
      path: '/api/catalogue',
      id: 'getCatalogue',
      summary: 'Get the source and age of model facts and prices',
      answer: jsonOf(z.object({ catalogue: catalogueStatusSchema }), 'The state of the catalogue.'),
    },
    {
      method: 'post',
      path: '/api/catalogue/refresh',
      id: 'refreshCatalogue',
      summary: 'Refresh the catalogue from models.dev',
      answer: jsonOf(z.object({ catalogue: catalogueStatusSchema }), 'The state after the attempt.'),
      refusals: ['conflict'],
    },
  ],
};

const providerAnswer = z.object({ provider: providerEntrySchema });

export const providers: Group = {
  name: 'Providers',
  description: 'Keys and endpoints. Keys are never returned.',
  wrapper: ownRouteWrapper,
  operations: [
    {
      method: 'get',
      path: '/api/providers',
      id: 'listProviders',
      summary: 'List the providers with the source of each key',
      answer: jsonOf(providersAnswerSchema, 'The providers, without keys.'),
    },
    {
      method: 'post',
      path: '/api/providers',
      id: 'addEndpoint',
      summary: 'Add an endpoint with OpenAI’s wire format',
      body: bodyOf(createProviderBody, { name: 'My own', baseUrl: 'http://127.0.0.1:8000/v1' }),
      answer: jsonOf(providerAnswer, 'The endpoint.', 201),
      refusals: ['conflict'],
    },
    {
      method: 'put',
      path: '/api/providers/{providerId}',
      id: 'changeProvider',
      summary: 'Set the key of a provider, or change an endpoint',
      description: 'A base URL of another origin erases key and headers, so that no other server gets them.',
      body: bodyOf(updateProviderBody, { key: 'sk-0123456789abcdef' }),
      answer: jsonOf(providerAnswer, 'The changed provider.'),
      refusals: ['conflict'],
    },
    {
      method: 'delete',
      path: '/api/providers/{providerId}',
      id: 'forgetProvider',
      summary: 'Remove the key of a provider, or an endpoint',
      answer: nothing,
      refusals: ['conflict'],
    },
    {
      method: 'post',
      path: '/api/providers/{providerId}/test',
      id: 'testProvider',
      summary: 'Test a provider with one small call',
      body: bodyOf(testProviderBody, {}),
      answer: jsonOf(providerTestSchema, 'The result of the test, which may be a failure.'),
    },
  ],
};
