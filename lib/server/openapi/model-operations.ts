/** What can be asked, who is asked, and what that costs: mixtures, models, providers. */
import { z } from 'zod';
import { mixtureBody, mixtureEntrySchema } from '@/lib/contract/mixture-contract';
import {
  catalogueStatusSchema,
  modelsAnswerSchema,
  speedsAnswerSchema,
  unavailableModelsAnswerSchema,
  unavailableModelsQuery,
} from '@/lib/contract/model-contract';
import { priceOverrideBody, priceOverridesAnswerSchema } from '@/lib/contract/price-contract';
import {
  createProviderBody,
  providerEntrySchema,
  providersAnswerSchema,
  providerTestSchema,
  testProviderBody,
  updateProviderBody,
} from '@/lib/contract/provider-contract';
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
  description: 'A mixture is a named configuration of layers. Those that come with Strata stay as they are.',
  wrapper: ownRouteWrapper,
  operations: [
    {
      method: 'get',
      path: '/api/mixtures',
      id: 'listMixtures',
      summary: 'What can be asked, and why not',
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
      description: 'Its models need not be callable now.',
      body: bodyOf(mixtureBody, example),
      answer: jsonOf(mixtureEntrySchema, 'The mixture, with a slug made of its name.', 201),
    },
    {
      method: 'get',
      path: '/api/mixtures/{slug}',
      id: 'getMixture',
      summary: 'A mixture',
      answer: jsonOf(mixtureEntrySchema, 'The mixture.'),
    },
    {
      method: 'put',
      path: '/api/mixtures/{slug}',
      id: 'replaceMixture',
      summary: 'Change a saved mixture',
      description: 'The whole of it is sent. Runs keep their own copy.',
      body: bodyOf(mixtureBody, example),
      answer: jsonOf(mixtureEntrySchema, 'The mixture as it is now.'),
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
  description: 'What can be called, what it costs, and where that is known from.',
  wrapper: ownRouteWrapper,
  operations: [
    {
      method: 'get',
      path: '/api/models',
      id: 'listModels',
      summary: 'The models that can be called now',
      answer: jsonOf(modelsAnswerSchema, 'The models.'),
    },
    {
      method: 'get',
      path: '/api/models/doubtful',
      id: 'listDoubtfulModels',
      summary: 'Known models that cannot be called now, and why',
      query: unavailableModelsQuery,
      answer: jsonOf(unavailableModelsAnswerSchema, 'The models, each with its doubt.'),
    },
    {
      method: 'get',
      path: '/api/models/speeds',
      id: 'listModelSpeeds',
      summary: 'How fast each model has answered here',
      answer: jsonOf(speedsAnswerSchema, 'Medians over each model’s own calls.'),
    },
    {
      method: 'get',
      path: '/api/prices',
      id: 'listOwnPrices',
      summary: 'Prices that a person has set',
      answer: jsonOf(priceOverridesAnswerSchema, 'The prices.'),
    },
    {
      method: 'put',
      path: '/api/prices',
      id: 'setOwnPrice',
      summary: 'Set the price of a model, or hand it back to the catalogue',
      body: bodyOf(priceOverrideBody, {
        model: 'together/zai-org/GLM-5.1',
        price: { input: 1.4, output: 4.4 },
      }),
      answer: jsonOf(priceOverridesAnswerSchema, 'All prices that a person has set.'),
    },
    {
      method: 'get',
      path: '/api/catalogue',
      id: 'getCatalogue',
      summary: 'Where facts and prices come from, and how old they are',
      answer: jsonOf(z.object({ catalogue: catalogueStatusSchema }), 'The state of the catalogue.'),
    },
    {
      method: 'post',
      path: '/api/catalogue/refresh',
      id: 'refreshCatalogue',
      summary: 'Ask models.dev now',
      answer: jsonOf(z.object({ catalogue: catalogueStatusSchema }), 'The state after the attempt.'),
      refusals: ['conflict'],
    },
  ],
};

const providerAnswer = z.object({ provider: providerEntrySchema });

export const providers: Group = {
  name: 'Providers',
  description: 'Keys and endpoints. A key is taken in and never told.',
  wrapper: ownRouteWrapper,
  operations: [
    {
      method: 'get',
      path: '/api/providers',
      id: 'listProviders',
      summary: 'The providers, and where each one’s key comes from',
      answer: jsonOf(providersAnswerSchema, 'The providers, never a key.'),
    },
    {
      method: 'post',
      path: '/api/providers',
      id: 'addEndpoint',
      summary: 'Add an endpoint that speaks OpenAI’s wire format',
      body: bodyOf(createProviderBody, { name: 'My own', baseUrl: 'http://127.0.0.1:8000/v1' }),
      answer: jsonOf(providerAnswer, 'The endpoint.', 201),
      refusals: ['conflict'],
    },
    {
      method: 'put',
      path: '/api/providers/{providerId}',
      id: 'changeProvider',
      summary: 'Set a provider’s key, or change an endpoint',
      description: 'A base URL of another origin erases key and headers, so that they reach nobody else.',
      body: bodyOf(updateProviderBody, { key: 'sk-0123456789abcdef' }),
      answer: jsonOf(providerAnswer, 'The provider as it is now.'),
      refusals: ['conflict'],
    },
    {
      method: 'delete',
      path: '/api/providers/{providerId}',
      id: 'forgetProvider',
      summary: 'Forget a key, or an endpoint',
      answer: nothing,
      refusals: ['conflict'],
    },
    {
      method: 'post',
      path: '/api/providers/{providerId}/test',
      id: 'testProvider',
      summary: 'Make one small real call',
      body: bodyOf(testProviderBody, {}),
      answer: jsonOf(providerTestSchema, 'How it went: a failure is an answer too.'),
    },
  ],
};
