/** The schemas that the document names; whatever is made of them refers to them by these names. */
import { z } from 'zod';
import { apiKeyEntrySchema } from '@/lib/contract/api-key-contract';
import { apiRunEntrySchema } from '@/lib/contract/api-run-contract';
import {
  conversationEndSchema,
  conversationPageSchema,
  conversationSchema,
  createdRunSchema,
  listedConversationSchema,
  messageSchema,
} from '@/lib/contract/conversation-contract';
import { conversationFileSchema } from '@/lib/contract/conversation-file';
import { datasetSchema } from '@/lib/contract/lab/dataset-contract';
import {
  evaluationEstimateSchema,
  evaluationSchema,
  evaluationSummarySchema,
  judgementSchema,
  resultSchema,
} from '@/lib/contract/lab/evaluation-contract';
import { mixtureEntrySchema } from '@/lib/contract/mixture-contract';
import { problemSchema } from '@/lib/contract/problem-contract';
import { catalogueStatusSchema } from '@/lib/contract/providers/model-contract';
import { priceOverrideSchema } from '@/lib/contract/providers/price-contract';
import { providerEntrySchema, providerTestSchema } from '@/lib/contract/providers/provider-contract';
import { runOutlineSchema, runSchema } from '@/lib/contract/run-contract';
import { runsEventsMessageSchema } from '@/lib/contract/run-events-contract';
import { settingsSchema } from '@/lib/contract/settings-contract';
import { sharedConversationSchema, shareSchema } from '@/lib/contract/share-contract';
import { influenceAnswerSchema, usageAnswerSchema } from '@/lib/contract/usage-contract';
import { evaluationReportSchema } from '@/lib/evaluation/report/report-schema';
import { mixtureSchema } from '@/lib/mixture/mixture-schema';
import { modelInfoSchema, unavailableModelSchema } from '@/lib/mixture/model-info.schema';
import { modelSpeedSchema } from '@/lib/mixture/model-speed.schema';
import { callErrorSchema } from '@/lib/moa/events/call-error.schema';
import { disagreementSchema, pointSchema } from '@/lib/moa/events/disagreement.schema';
import { runEventSchema } from '@/lib/moa/events/run-event.schema';
import { callStateSchema } from '@/lib/moa/events/run-state.schema';
import { callRequestSchema } from '@/lib/moa/messages/call-request.schema';
import { budgetsSchema } from '@/lib/spending/budgets';
import { priceSchema } from '@/lib/spending/price.schema';
import { usageSchema } from '@/lib/spending/token-usage.schema';
import { usageRowSchema } from '@/lib/spending/usage-row';
import { chatCompletionSchema, chatModelSchema, openAIErrorSchema } from './openai-operations';
import { responseSchema } from './response-operations';

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
  ListedConversation: listedConversationSchema,
  ConversationEnd: conversationEndSchema,
  ConversationPage: conversationPageSchema,
  CreatedRun: createdRunSchema,
  Dataset: datasetSchema,
  Disagreement: disagreementSchema,
  Evaluation: evaluationSchema,
  EvaluationEstimate: evaluationEstimateSchema,
  EvaluationReport: evaluationReportSchema,
  EvaluationSummary: evaluationSummarySchema,
  EvaluationResult: resultSchema,
  Judgement: judgementSchema,
  UnavailableModel: unavailableModelSchema,
  Message: messageSchema,
  Mixture: mixtureSchema,
  MixtureEntry: mixtureEntrySchema,
  Model: modelInfoSchema,
  ModelSpeed: modelSpeedSchema,
  OpenAIError: openAIErrorSchema,
  PriceOverride: priceOverrideSchema,
  Point: pointSchema,
  Price: priceSchema,
  Problem: problemSchema,
  ApiRun: apiRunEntrySchema,
  ProviderEntry: providerEntrySchema,
  ProviderTest: providerTestSchema,
  Response: responseSchema,
  Run: runSchema,
  RunEvent: runEventSchema,
  RunEvents: z.array(runEventSchema).describe('The data of one frame of a run’s event stream.'),
  RunOutline: runOutlineSchema,
  RunsEventsMessage: runsEventsMessageSchema.describe(
    'The data of one message of the event stream of several runs.',
  ),
  Settings: settingsSchema,
  ConversationFile: conversationFileSchema,
  Share: shareSchema,
  SharedConversation: sharedConversationSchema,
  Usage: usageSchema,
  InfluenceAnswer: influenceAnswerSchema,
  UsageAnswer: usageAnswerSchema,
  UsageRow: usageRowSchema,
};
