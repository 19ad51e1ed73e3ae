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
import { createRunBody, redoBody, runSchema } from '@/lib/contract/run-contract';
import { runsEventsQuery } from '@/lib/contract/run-events-contract';
import { createShareBody, sharedConversationSchema, shareSchema } from '@/lib/contract/share-contract';
import { callRequestSchema } from '@/lib/moa/messages/call-request.schema';
import { ownRouteWrapper } from './api-route-answers';
import { bodyOf, type Group, jsonOf, nothing, textOf } from './operation';

const conversationAnswer = z.object({ conversation: conversationSchema });
const runAnswer = z.object({ run: runSchema });
const sequenceNumber = z
  .string()
  .regex(/^\d{1,15}$/)
  .optional();

export const conversations: Group = {
  name: 'Conversations',
  description: 'A conversation is a tree: questions and runs take turns, and each may have siblings.',
  wrapper: ownRouteWrapper,
  operations: [
    {
      method: 'get',
      path: '/api/conversations',
      id: 'listConversations',
      summary: 'Conversations, pinned ones first, then the newest',
      query: listConversationsQuery,
      answer: jsonOf(conversationPageSchema, 'A page of them.'),
    },
    {
      method: 'post',
      path: '/api/conversations',
      id: 'createConversation',
      summary: 'Begin a conversation, with its first question if one is given',
      body: bodyOf(createConversationBody, {
        question: { content: 'Why is the sky blue?', mixture: 'demo', clientId: 'ask-1' },
      }),
      answer: jsonOf(
        z.union([askedConversationSchema, conversationAnswer]),
        'The conversation, and the question with its run.',
        201,
      ),
      refusals: ['unprocessable', 'over_budget'],
    },
    {
      method: 'get',
      path: '/api/conversations/{conversationId}',
      id: 'getConversation',
      summary: 'A conversation: its questions and its runs',
      query: readConversationQuery,
      answer: jsonOf(conversationEndSchema, 'The conversation.'),
    },
    {
      method: 'patch',
      path: '/api/conversations/{conversationId}',
      id: 'updateConversation',
      summary: 'Rename, pin, or bring back',
      body: bodyOf(updateConversationBody, { pinned: true }),
      answer: jsonOf(conversationAnswer, 'The conversation as it is now.'),
    },
    {
      method: 'delete',
      path: '/api/conversations/{conversationId}',
      id: 'deleteConversation',
      summary: 'Delete a conversation',
      description: 'It can be brought back for a day.',
      answer: nothing,
    },
    {
      method: 'post',
      path: '/api/conversations/{conversationId}/shares',
      id: 'shareConversation',
      summary: 'Share a branch as it is now',
      body: bodyOf(createShareBody, {}),
      answer: jsonOf(z.object({ share: shareSchema }), 'The link.', 201),
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
      description: 'Question and run are committed before any model is called. Follow it by its events.',
      body: bodyOf(createRunBody, { content: 'Why is the sky blue?', mixture: 'demo', clientId: 'try-1' }),
      answer: jsonOf(createdRunSchema, 'The question, and its run, which has begun.', 202),
      refusals: ['unprocessable', 'over_budget'],
    },
    {
      method: 'get',
      path: '/api/runs/{runId}',
      id: 'getRun',
      summary: 'A run as it is at this moment',
      answer: jsonOf(runAnswer, 'The run.'),
    },
    {
      method: 'get',
      path: '/api/runs/{runId}/events',
      id: 'followRun',
      summary: 'A run’s events: all that were, then live, until it ends',
      description:
        'Server-sent events. `id` is the sequence number of the last event in the frame, `data` an array of RunEvent ' +
        'as JSON. A connection that broke is taken up after the last `id` that was read. The stream ends after ' +
        '`run.finished`; lines that begin with a colon only keep it open.',
      parameters: [
        sequenceNumber.meta({
          param: {
            name: 'Last-Event-ID',
            in: 'header',
            description: 'The sequence number after which to begin; left out, the beginning.',
          },
        }),
        sequenceNumber.meta({
          param: {
            name: 'after',
            in: 'query',
            description: 'The same, for whoever cannot send a header, which goes before it.',
          },
        }),
      ],
      answer: textOf('text/event-stream', 'Frames, each an array of RunEvent.'),
    },
    {
      method: 'get',
      path: '/api/runs/events',
      id: 'followRuns',
      summary: 'The events of several runs in one stream',
      description:
        'Server-sent events. `data` is JSON: the events of one run with the sequence number of the last of them, or ' +
        'that the run does not exist. A connection that broke is taken up with the numbers that were read last. The ' +
        'stream ends when all runs have ended.',
      query: runsEventsQuery,
      answer: textOf('text/event-stream', 'Messages, each a RunsEventsMessage.'),
    },
    {
      method: 'post',
      path: '/api/runs/{runId}/stop',
      id: 'stopRun',
      summary: 'Stop a run',
      description: 'Its upstream connections are closed. One that is over stays as it is.',
      answer: jsonOf(runAnswer, 'The run as it was when it was told to stop.', 202),
      refusals: ['conflict'],
    },
    {
      method: 'post',
      path: '/api/runs/{runId}/aggregate',
      id: 'aggregateNow',
      summary: 'Go on to the aggregator with what is there',
      description:
        'The calls that are on are stopped and billed as usual. The text so far of a proposal is read like a finished one. A 409 while no proposal has any text.',
      answer: jsonOf(runAnswer, 'The run as it was when it was told to.', 202),
      refusals: ['conflict'],
    },
    {
      method: 'post',
      path: '/api/runs/{runId}/resume',
      id: 'resumeRun',
      summary: 'Finish an interrupted or stopped run',
      description: 'As a new run beside it: the calls that stand are kept, unbilled, and the rest is asked.',
      body: bodyOf(redoBody, { clientId: 'try-2' }),
      answer: jsonOf(createdRunSchema, 'The question, and its new run.', 202),
      refusals: ['conflict', 'unprocessable', 'over_budget'],
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
      refusals: ['conflict', 'unprocessable', 'over_budget'],
    },
    {
      method: 'get',
      path: '/api/runs/{runId}/calls/{call}/request',
      id: 'getCallRequest',
      summary: 'What a call was sent',
      answer: jsonOf(z.object({ request: callRequestSchema }), 'The exact messages and parameters.'),
    },
    {
      method: 'post',
      path: '/api/runs/{runId}/calls/{call}/retry',
      id: 'retryCall',
      summary: 'Ask one call again, and all that depends on it',
      description: 'As a new run beside it: the other calls are kept, unbilled.',
      body: bodyOf(redoBody, { clientId: 'try-3' }),
      answer: jsonOf(createdRunSchema, 'The question, and its new run.', 202),
      refusals: ['conflict', 'unprocessable', 'over_budget'],
    },
  ],
};

export const shares: Group = {
  name: 'Shares',
  description: 'A share is a frozen copy of one branch, read by whoever has its link.',
  wrapper: ownRouteWrapper,
  operations: [
    {
      method: 'get',
      path: '/api/shares',
      id: 'listShares',
      summary: 'All links that were made and not revoked',
      answer: jsonOf(z.object({ items: z.array(shareSchema) }), 'The links.'),
    },
    {
      method: 'get',
      path: '/api/shares/{token}',
      id: 'getShare',
      summary: 'What a link shows',
      answer: jsonOf(sharedConversationSchema, 'The branch as it was when it was shared.'),
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
      summary: 'Go on from a share in a conversation of one’s own',
      answer: jsonOf(conversationAnswer, 'The new conversation, with what was shared in it.', 201),
    },
  ],
};
