/** The schemas that the document names; whatever is made of them refers to them by these names. */
import { z } from 'zod';
import { budgetsSchema } from '@/lib/budget/budgets';
import { usageSchema } from '@/lib/mixture/cost.schema';
import { modelSpeedSchema } from '@/lib/mixture/latency.schema';
import { doubtfulModelSchema, modelInfoSchema, priceSchema } from '@/lib/mixture/model.schema';
import { mixtureSchema } from '@/lib/mixture/schema';
import { callErrorSchema } from '@/lib/moa/call-error.schema';
import { callRequestSchema } from '@/lib/moa/call-request.schema';
import { disagreementSchema, pointSchema } from '@/lib/moa/disagreement/model.schema';
import { runEventSchema } from '@/lib/moa/events.schema';
import { callStateSchema } from '@/lib/moa/run-state.schema';
import * as answers from '../answers';
import { apiKeyEntrySchema, programRunEntrySchema } from '../contract-programs';
import { chatCompletionSchema, chatModelSchema, openAIErrorSchema } from './openai';

export const components: Record<string, z.ZodType> = {
  ApiKey: apiKeyEntrySchema,
  Budgets: budgetsSchema,
  CallError: callErrorSchema,
  CallRequest: callRequestSchema,
  CallState: callStateSchema,
  CatalogueStatus: answers.catalogueStatusSchema,
  ChatCompletion: chatCompletionSchema,
  ChatModel: chatModelSchema,
  Conversation: answers.conversationSchema,
  ConversationEnd: answers.conversationEndSchema,
  ConversationPage: answers.conversationPageSchema,
  CreatedRun: answers.createdRunSchema,
  Disagreement: disagreementSchema,
  DoubtfulModel: doubtfulModelSchema,
  Message: answers.messageSchema,
  Mixture: mixtureSchema,
  MixtureEntry: answers.mixtureEntrySchema,
  Model: modelInfoSchema,
  ModelSpeed: modelSpeedSchema,
  OpenAIError: openAIErrorSchema,
  OwnPrice: answers.ownPriceSchema,
  Point: pointSchema,
  Price: priceSchema,
  Problem: answers.problemSchema,
  ProgramRun: programRunEntrySchema,
  ProviderEntry: answers.providerEntrySchema,
  ProviderTest: answers.providerTestSchema,
  Run: answers.runSchema,
  RunEvent: runEventSchema,
  RunEvents: z.array(runEventSchema).describe('The data of one frame of a run’s event stream.'),
  RunOutline: answers.runOutlineSchema,
  Share: answers.shareSchema,
  SharedConversation: answers.sharedConversationSchema,
  Usage: usageSchema,
  UsageAnswer: answers.usageAnswerSchema,
  UsageRow: answers.usageRowSchema,
};
