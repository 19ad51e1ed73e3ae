/** Asking, and what is kept of it: conversations, runs, shares. */
import { z } from 'zod';
import {
  askedConversationSchema,
  conversationEndSchema,
  conversationPageSchema,
  conversationSchema,
  createConversationBody,
  createdRunSchema,
  listConversationsQuery,
  readConversationQuery,
  updateConversationBody,
} from '@/lib/contract/conversation-contract';
import {
  type ConversationFile,
  conversationFileSchema,
  exportQuery,
  fileFormat,
  fileVersion,
  importAnswerSchema,
  shareExportQuery,
} from '@/lib/contract/conversation-file';
import { createRunBody, ratingBody, redoBody, retryBody, runSchema } from '@/lib/contract/run-contract';
import { runsEventsQuery } from '@/lib/contract/run-events-contract';
import {
  createShareBody,
  listSharesQuery,
  sharedConversationSchema,
  sharePageSchema,
  shareSchema,
  updateShareBody,
} from '@/lib/contract/share-contract';
import { sourcesSchema } from '@/lib/contract/sources-contract';
import { callRequestSchema } from '@/lib/moa/messages/call-request.schema';
import { ownRouteWrapper } from './api-route-answers';
import { bodyOf, type Group, jsonOf, nothing, textOf } from './operation';

const conversationAnswer = z.object({ conversation: conversationSchema });
const runAnswer = z.object({ run: runSchema });
const shareAnswer = z.object({ share: shareSchema });
const fileAnswer = {
  status: 200 as const,
  description: 'The file. JSON is a ConversationFile.',
  contents: [
    { type: 'text/markdown', schema: null },
    { type: 'application/json', schema: conversationFileSchema },
    { type: 'text/html', schema: null },
  ],
};
const sequenceNumber = z
  .string()
  .regex(/^\d{1,15}$/)
  .optional();

const at = '2026-11-28T12:00:00.000Z';
const exampleFile: ConversationFile = {
  format: fileFormat,
  version: fileVersion,
  exportedAt: at,
  title: 'Why is the sky blue?',
  messages: [{ id: 'q1', content: 'Why is the sky blue?', parentId: null, createdAt: at }],
  runs: [],
};

export const conversations: Group = {
  name: 'Conversations',
  description: 'A conversation is a tree of alternating questions and runs, each of which may have siblings.',
  wrapper: ownRouteWrapper,
  operations: [
    {
      method: 'get',
      path: '/api/conversations',
      id: 'listConversations',
      summary: 'List conversations, pinned ones first, then the newest',
      query: listConversationsQuery,
      answer: jsonOf(conversationPageSchema, 'A page of conversations.'),
    },
    {
      method: 'post',
      path: '/api/conversations',
      id: 'createConversation',
      summary: 'Create a conversation, optionally with its first question',
      body: bodyOf(createConversationBody, {
        question: { content: 'Why is the sky blue?', mixture: 'demo', clientId: 'ask-1' },
      }),
      answer: jsonOf(
        z.union([askedConversationSchema, conversationAnswer]),
        'The conversation, and its question and run if one was given.',
        201,
      ),
      refusals: ['unprocessable', 'over_budget', 'rate_limited'],
    },
    {
      method: 'post',
      path: '/api/conversations/import',
      id: 'importConversation',
      summary: 'Import a conversation from a JSON file that Strata exported',
      description:
        'All or nothing. The file may have 32 MB and 300,000 values. What is wrong with it is said in sentences by place. ' +
        'No sum or budget counts imported runs.',
      body: bodyOf(conversationFileSchema, exampleFile),
      answer: jsonOf(importAnswerSchema, 'The new conversation, and how much was imported.', 201),
    },
    {
      method: 'get',
      path: '/api/conversations/{conversationId}/export',
      id: 'exportConversation',
      summary: 'Export a branch, a run or the whole conversation as a file',
      query: exportQuery,
      answer: fileAnswer,
      refusals: ['conflict'],
    },
    {
      method: 'get',
      path: '/api/conversations/{conversationId}',
      id: 'getConversation',
      summary: 'Get a conversation with its questions and runs',
      query: readConversationQuery,
      answer: jsonOf(conversationEndSchema, 'The conversation.'),
    },
    {
      method: 'patch',
      path: '/api/conversations/{conversationId}',
      id: 'updateConversation',
      summary: 'Rename, pin or restore a conversation',
      body: bodyOf(updateConversationBody, { pinned: true }),
      answer: jsonOf(conversationAnswer, 'The changed conversation.'),
    },
    {
      method: 'delete',
      path: '/api/conversations/{conversationId}',
      id: 'deleteConversation',
      summary: 'Delete a conversation',
      description: 'It can be restored for a day.',
      answer: nothing,
    },
    {
      method: 'post',
      path: '/api/conversations/{conversationId}/shares',
      id: 'shareConversation',
      summary: 'Share the current state of a branch',
      description:
        'What the options leave out is removed before the copy is stored. Requests quote the layers, so they need them.',
      body: bodyOf(createShareBody, { options: { costs: false }, expiresInDays: 30 }),
      answer: jsonOf(shareAnswer, 'The link.', 201),
      refusals: ['conflict'],
    },
  ],
};

export const runs: Group = {
  name: 'Runs',
  description:
    'A run is one execution of a mixture for one question. It belongs to the server, not to a request.',
  wrapper: ownRouteWrapper,
  operations: [
    {
      method: 'post',
      path: '/api/conversations/{conversationId}/runs',
      id: 'createRun',
      summary: 'Ask a question',
      description: 'Question and run are committed before any model is called. Follow the run by its events.',
      body: bodyOf(createRunBody, { content: 'Why is the sky blue?', mixture: 'demo', clientId: 'try-1' }),
      answer: jsonOf(createdRunSchema, 'The question and its started run.', 202),
      refusals: ['unprocessable', 'over_budget', 'rate_limited'],
    },
    {
      method: 'get',
      path: '/api/runs/{runId}',
      id: 'getRun',
      summary: 'Get the current state of a run',
      answer: jsonOf(runAnswer, 'The run.'),
    },
    {
      method: 'get',
      path: '/api/runs/{runId}/events',
      id: 'followRun',
      summary: 'Stream the events of a run: the past ones, then live until its end',
      description:
        'Server-sent events. `id` is the sequence number of the last event in the frame, `data` an array of RunEvent ' +
        'as JSON. A connection that broke is taken up after the last `id` that was read. The stream ends after ' +
        '`run.finished`; lines that begin with a colon only keep it open.',
      parameters: [
        sequenceNumber.meta({
          param: {
            name: 'Last-Event-ID',
            in: 'header',
            description: 'The sequence number after which to start; by default the beginning.',
          },
        }),
        sequenceNumber.meta({
          param: {
            name: 'after',
            in: 'query',
            description: 'The same for clients that cannot send a header. The header takes precedence.',
          },
        }),
      ],
      answer: textOf('text/event-stream', 'Frames, each an array of RunEvent.'),
    },
    {
      method: 'get',
      path: '/api/runs/events',
      id: 'followRuns',
      summary: 'Stream the events of several runs',
      description:
        'Server-sent events. `data` is JSON: the events of one run with the sequence number of the last of them, or ' +
        'that the run does not exist. A connection that broke is taken up with the numbers that were read last. The ' +
        'stream ends when all runs have ended.',
      query: runsEventsQuery,
      answer: textOf('text/event-stream', 'Messages, each a RunsEventsMessage.'),
    },
    {
      method: 'get',
      path: '/api/runs/{runId}/sources',
      id: 'getRunSources',
      summary: 'Get where each sentence of the answer comes from',
      description:
        'Compares the sentences of the answer with the texts of all proposers that ended. While the answer grows, its ' +
        'last sentence is left out.',
      answer: jsonOf(sourcesSchema, 'The sentences of the answer with their sources.'),
    },
    {
      method: 'post',
      path: '/api/runs/{runId}/stop',
      id: 'stopRun',
      summary: 'Stop a run',
      description: 'Closes its upstream connections. An ended run does not change.',
      answer: jsonOf(runAnswer, 'The state of the run when it received the command.', 202),
      refusals: ['conflict'],
    },
    {
      method: 'post',
      path: '/api/runs/{runId}/aggregate',
      id: 'aggregateNow',
      summary: 'Start the aggregator with the text so far',
      description:
        'Stops the running calls, which are billed as usual. The aggregator reads partial proposals like finished ones. 409 if no proposal has any text.',
      answer: jsonOf(runAnswer, 'The state of the run when it received the command.', 202),
      refusals: ['conflict'],
    },
    {
      method: 'post',
      path: '/api/runs/{runId}/resume',
      id: 'resumeRun',
      summary: 'Resume an interrupted or stopped run',
      description: 'Creates a new run that reuses the finished calls, unbilled, and makes the others.',
      body: bodyOf(redoBody, { clientId: 'try-2' }),
      answer: jsonOf(createdRunSchema, 'The question and its new run.', 202),
      refusals: ['conflict', 'unprocessable', 'over_budget', 'rate_limited'],
    },
    {
      method: 'post',
      path: '/api/runs/{runId}/continue',
      id: 'continueRun',
      summary: 'Go on with an answer that was cut',
      description:
        'As a new run beside it: every other call is kept, unbilled, and the model that wrote the answer is asked for ' +
        'the rest, which is appended to the text so far. For an answer that ends at its token limit, by a content ' +
        'filter, a failure or a stop.',
      body: bodyOf(redoBody, { clientId: 'try-4' }),
      answer: jsonOf(createdRunSchema, 'The question, and its new run.', 202),
      refusals: ['conflict', 'unprocessable', 'over_budget', 'rate_limited'],
    },
    {
      method: 'get',
      path: '/api/runs/{runId}/calls/{call}/request',
      id: 'getCallRequest',
      summary: 'Get the request of a call',
      answer: jsonOf(z.object({ request: callRequestSchema }), 'The exact messages and parameters.'),
    },
    {
      method: 'post',
      path: '/api/runs/{runId}/calls/{call}/retry',
      id: 'retryCall',
      summary: 'Retry a call and all calls that depend on it',
      description: 'Creates a new run that reuses the other calls, unbilled.',
      body: bodyOf(redoBody, { clientId: 'try-3' }),
      answer: jsonOf(createdRunSchema, 'The question and its new run.', 202),
      refusals: ['conflict', 'unprocessable', 'over_budget', 'rate_limited'],
    },
    {
      method: 'post',
      path: '/api/runs/{runId}/calls/{call}/stop',
      id: 'stopCall',
      summary: 'Stop one call',
      description:
        'Closes its upstream connection and keeps its text. The run goes on without it: the next layer reads it only ' +
        'if nothing else is left. An ended call does not change. 409 for a sub-call, and before the call has begun.',
      answer: jsonOf(runAnswer, 'The state of the run when it received the command.', 202),
      refusals: ['conflict'],
    },
    {
      method: 'post',
      path: '/api/runs/{runId}/calls/{call}/use',
      id: 'useCall',
      summary: 'Use the text of a call as the answer',
      description:
        'Creates a new run that reuses all calls, unbilled, and whose answer is that text, so that follow-up questions ' +
        'go on from it.',
      body: bodyOf(redoBody, { clientId: 'try-5' }),
      answer: jsonOf(createdRunSchema, 'The question and its new run.', 202),
      refusals: ['conflict', 'unprocessable'],
    },
    {
      method: 'put',
      path: '/api/runs/{runId}/ratings',
      id: 'rateRun',
      summary: 'Rate the answer of a run or one of its calls',
      body: bodyOf(ratingBody, { call: '1.3', rating: 'up' }),
      answer: nothing,
    },
    {
      method: 'post',
      path: '/api/runs/{runId}/retry',
      id: 'retryCalls',
      summary: 'Retry several calls and all calls that depend on them',
      description: 'Creates one new run that reuses the other calls, unbilled.',
      body: bodyOf(retryBody, { calls: ['1.2', '1.5'], clientId: 'try-5' }),
      answer: jsonOf(createdRunSchema, 'The question and its new run.', 202),
      refusals: ['conflict', 'unprocessable', 'over_budget', 'rate_limited'],
    },
  ],
};

export const shares: Group = {
  name: 'Shares',
  description: 'A share is a frozen copy of one branch, which everyone with its link can read.',
  wrapper: ownRouteWrapper,
  operations: [
    {
      method: 'get',
      path: '/api/shares',
      id: 'listShares',
      summary: 'List the links that are not revoked',
      query: listSharesQuery,
      answer: jsonOf(sharePageSchema, 'A page of links.'),
    },
    {
      method: 'get',
      path: '/api/shares/{token}',
      id: 'getShare',
      summary: 'Get the content of a link',
      answer: jsonOf(sharedConversationSchema, 'The branch at the time of sharing.'),
    },
    {
      method: 'get',
      path: '/api/shares/{token}/export',
      id: 'exportShare',
      summary: 'Export what a link shows as a file',
      query: shareExportQuery,
      answer: fileAnswer,
    },
    {
      method: 'patch',
      path: '/api/shares/{token}',
      id: 'updateShare',
      summary: 'Show the present state of the branch under the same link',
      description:
        'Changes the options and the expiry on the way. Whoever has the link sees the new copy at once.',
      body: bodyOf(updateShareBody, { expiresInDays: 7 }),
      answer: jsonOf(shareAnswer, 'The link.'),
      refusals: ['conflict'],
    },
    {
      method: 'delete',
      path: '/api/shares/{token}',
      id: 'revokeShare',
      summary: 'Revoke a link',
      answer: nothing,
    },
    {
      method: 'post',
      path: '/api/shares/{token}/continue',
      id: 'continueShare',
      summary: 'Continue a share in a new conversation',
      answer: jsonOf(conversationAnswer, 'The new conversation with the shared content.', 201),
    },
  ],
};
