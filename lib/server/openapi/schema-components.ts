/** The schemas that the document names; whatever is made of them refers to them by these names. */
import { z } from 'zod';
import { budgetsSchema } from '@/lib/spending/budgets';
import { usageSchema } from '@/lib/spending/token-usage.schema';
import { modelSpeedSchema } from '@/lib/mixture/model-speed.schema';
import { doubtfulModelSchema, modelInfoSchema } from '@/lib/mixture/model-info.schema';
import { priceSchema } from '@/lib/spending/price.schema';
import { mixtureSchema } from '@/lib/mixture/mixture-schema';
import { callErrorSchema } from '@/lib/moa/events/call-error.schema';
import { callRequestSchema } from '@/lib/moa/messages/call-request.schema';
import { disagreementSchema, pointSchema } from '@/lib/moa/events/disagreement.schema';
import { runEventSchema } from '@/lib/moa/events/run-event.schema';
import { callStateSchema } from '@/lib/moa/events/run-state.schema';
import { catalogueStatusSchema } from '@/lib/contract/model-contract';
import { conversationSchema, conversationEndSchema, conversationPageSchema, createdRunSchema, messageSchema } from '@/lib/contract/conversation-contract';
import { mixtureEntrySchema } from '@/lib/contract/mixture-contract';
import { ownPriceSchema } from '@/lib/contract/price-contract';
import { problemSchema } from '@/lib/contract/problem-contract';
import { providerEntrySchema, providerTestSchema } from '@/lib/contract/provider-contract';
import { runSchema, runOutlineSchema } from '@/lib/contract/run-contract';
import { shareSchema, sharedConversationSchema } from '@/lib/contract/share-contract';
import { usageAnswerSchema } from '@/lib/contract/usage-contract';
import { usageRowSchema } from '@/lib/spending/usage-row';
import { apiKeyEntrySchema } from '@/lib/contract/api-key-contract';
import { programRunEntrySchema } from '@/lib/contract/api-run-contract';
import { chatCompletionSchema, chatModelSchema, openAIErrorSchema } from './openai-operations';

export const components: Record<string, z.ZodType> = {
  ApiKey: apiKeyEntrySchema,
  Budgets: budgetsSchema,
  CallError: callErrorSchema,
  CallRequest: callRequestSchema,
  CallState: callStateSchema,
  CatalogueStatus: catalogueStatusSchema,
  ChatCompletion: chatCompletionSchema,
  ChatModel: chatModelSchema,
  Conversation: conversationSchema,
  ConversationEnd: conversationEndSchema,
  ConversationPage: conversationPageSchema,
  CreatedRun: createdRunSchema,
  Disagreement: disagreementSchema,
  DoubtfulModel: doubtfulModelSchema,
  Message: messageSchema,
  Mixture: mixtureSchema,
  MixtureEntry: mixtureEntrySchema,
  Model: modelInfoSchema,
  ModelSpeed: modelSpeedSchema,
  OpenAIError: openAIErrorSchema,
  OwnPrice: ownPriceSchema,
  Point: pointSchema,
  Price: priceSchema,
  Problem: problemSchema,
  ProgramRun: programRunEntrySchema,
  ProviderEntry: providerEntrySchema,
  ProviderTest: providerTestSchema,
  Run: runSchema,
  RunEvent: runEventSchema,
  RunEvents: z.array(runEventSchema).describe('The data of one frame of a run’s event stream.'),
  RunOutline: runOutlineSchema,
  Share: shareSchema,
  SharedConversation: sharedConversationSchema,
  Usage: usageSchema,
  UsageAnswer: usageAnswerSchema,
  UsageRow: usageRowSchema,
};
