/** The lab: datasets, evaluations, shared evaluations. */
import { z } from 'zod';
import { giveToTeamBody } from '@/lib/contract/account-contract';
import {
  datasetFromHistoryBody,
  datasetListSchema,
  datasetSchema,
  importDatasetQuery,
  listSamplesQuery,
  samplePageSchema,
} from '@/lib/contract/lab/dataset-contract';
import {
  createEvaluationBody,
  evaluationEstimateSchema,
  evaluationPageSchema,
  evaluationSchema,
  listEvaluationsQuery,
  listResultsQuery,
  resultDetailSchema,
  resultPageSchema,
  resumeEvaluationBody,
} from '@/lib/contract/lab/evaluation-contract';
import { exportEvaluationQuery } from '@/lib/contract/lab/export-contract';
import { createSearchBody, searchEstimateSchema } from '@/lib/contract/lab/search-contract';
import { evaluationReportSchema } from '@/lib/evaluation/report/report-schema';
import { ownRouteWrapper } from './api-route-answers';
import { type Answer, bodyOf, type Group, jsonOf, nothing, type Operation } from './operation';

const datasetAnswer = z.object({ dataset: datasetSchema });
const evaluationAnswer = z.object({ evaluation: evaluationSchema });
const reportAnswer = z.object({ report: evaluationReportSchema });
const resultAnswer = z.object({ result: resultDetailSchema });

const fileBody = ' The file is the body, of any content type, in UTF-8.';

export const datasets: Group = {
  name: 'Datasets',
  description: 'Sets of questions for evaluations.',
  wrapper: ownRouteWrapper,
  operations: [
    {
      method: 'get',
      path: '/api/datasets',
      id: 'listDatasets',
      summary: 'List datasets, the built-in one first',
      answer: jsonOf(datasetListSchema, 'All datasets.'),
    },
    {
      method: 'post',
      path: '/api/datasets',
      id: 'importDataset',
      summary: 'Import a file of questions',
      description:
        'AlpacaEval, MT-Bench and FLASK files, and your own JSON, JSON Lines or CSV. A file with any problem is refused as ' +
        `a whole: \`errors\` names the lines.${fileBody}`,
      query: importDatasetQuery,
      answer: jsonOf(datasetAnswer, 'The dataset.', 201),
      refusals: ['unprocessable', 'body_too_large'],
    },
    {
      method: 'post',
      path: '/api/datasets/history',
      id: 'createDatasetFromHistory',
      summary: 'Make a dataset of questions of conversations',
      body: bodyOf(datasetFromHistoryBody, { name: 'My questions', messageIds: ['q1', 'q2'] }),
      answer: jsonOf(datasetAnswer, 'The dataset.', 201),
      refusals: ['unprocessable'],
    },
    {
      method: 'get',
      path: '/api/datasets/{datasetId}',
      id: 'getDataset',
      summary: 'Get a dataset',
      answer: jsonOf(datasetAnswer, 'The dataset.'),
    },
    {
      method: 'delete',
      path: '/api/datasets/{datasetId}',
      id: 'deleteDataset',
      summary: 'Delete a dataset that no evaluation uses',
      answer: nothing,
      refusals: ['conflict'],
    },
    {
      method: 'get',
      path: '/api/datasets/{datasetId}/samples',
      id: 'listSamples',
      summary: 'List the samples of a dataset',
      query: listSamplesQuery,
      answer: jsonOf(samplePageSchema, 'A page of samples.'),
    },
    {
      method: 'post',
      path: '/api/datasets/{datasetId}/references',
      id: 'importReferences',
      summary: 'Set reference answers',
      description: `FastChat’s \`reference_answer/*.jsonl\`: they replace those of the samples with the same ids.${fileBody}`,
      answer: jsonOf(datasetAnswer, 'The dataset.'),
      refusals: ['unprocessable', 'body_too_large'],
    },
    {
      method: 'post',
      path: '/api/datasets/{datasetId}/difficulties',
      id: 'importDifficulties',
      summary: 'Set the difficulties of AlpacaEval’s 805 prompts',
      description: `They make the length-controlled win rate possible, for these prompts only.${fileBody}`,
      answer: jsonOf(datasetAnswer, 'The dataset.'),
      refusals: ['unprocessable', 'body_too_large'],
    },
  ],
};

const exampleEvaluation = {
  dataset: 'starter-1a2b3c4d',
  contenders: [{ mixture: 'demo' }, { model: 'demo/blunt' }],
  judges: [{ form: 'checks' as const }],
  budgetUsd: null,
};
const exampleSearch = {
  dataset: 'starter-1a2b3c4d',
  models: ['demo/blunt', 'demo/careful', 'demo/engineer'],
  judge: { form: 'checks' as const },
};

export const evaluations: Group = {
  name: 'Evaluations',
  description: 'Contenders answer the samples of a dataset, and judges score them.',
  wrapper: ownRouteWrapper,
  operations: [
    {
      method: 'get',
      path: '/api/evaluations',
      id: 'listEvaluations',
      summary: 'List evaluations, the newest first',
      query: listEvaluationsQuery,
      answer: jsonOf(evaluationPageSchema, 'A page of evaluations.'),
    },
    {
      method: 'post',
      path: '/api/evaluations',
      id: 'createEvaluation',
      summary: 'Start an evaluation',
      body: bodyOf(createEvaluationBody, exampleEvaluation),
      answer: jsonOf(evaluationAnswer, 'The evaluation, which runs.', 201),
      refusals: ['unprocessable', 'over_budget'],
    },
    {
      method: 'post',
      path: '/api/evaluations/estimate',
      id: 'estimateEvaluation',
      summary: 'Estimate calls, cost and time of an evaluation',
      body: bodyOf(createEvaluationBody, exampleEvaluation),
      answer: jsonOf(z.object({ estimate: evaluationEstimateSchema }), 'Nothing is started.'),
      refusals: ['unprocessable'],
    },
    {
      method: 'post',
      path: '/api/evaluations/search',
      id: 'createSearch',
      summary: 'Start a search for a better mixture',
      description:
        'An evaluation whose contenders are added round by round: single models first, then mixtures of those that are ' +
        'good at different samples, by successive halving.',
      body: bodyOf(createSearchBody, exampleSearch),
      answer: jsonOf(evaluationAnswer, 'The evaluation, which runs.', 201),
      refusals: ['unprocessable'],
    },
    {
      method: 'post',
      path: '/api/evaluations/search/estimate',
      id: 'estimateSearch',
      summary: 'Estimate the cost of a search',
      body: bodyOf(createSearchBody, exampleSearch),
      answer: jsonOf(z.object({ estimate: searchEstimateSchema }), 'Nothing is started.'),
      refusals: ['unprocessable'],
    },
    {
      method: 'patch',
      path: '/api/evaluations/{evaluationId}',
      id: 'giveEvaluation',
      summary: 'Give an evaluation to the team, or take it back',
      body: bodyOf(giveToTeamBody, { team: 'read' }),
      answer: jsonOf(evaluationAnswer, 'The evaluation.'),
    },
    {
      method: 'get',
      path: '/api/evaluations/{evaluationId}',
      id: 'getEvaluation',
      summary: 'Get an evaluation and its progress',
      answer: jsonOf(evaluationAnswer, 'The evaluation.'),
    },
    {
      method: 'delete',
      path: '/api/evaluations/{evaluationId}',
      id: 'deleteEvaluation',
      summary: 'Delete an evaluation with its answers',
      description: 'Stops what runs. What it cost stays in the usage.',
      answer: nothing,
    },
    command('pause', 'Pause an evaluation', 'Runs that are going end. No further one starts.'),
    {
      method: 'post',
      path: '/api/evaluations/{evaluationId}/resume',
      id: 'resumeEvaluation',
      summary: 'Resume an evaluation',
      body: bodyOf(resumeEvaluationBody, { budgetUsd: 5 }),
      answer: jsonOf(evaluationAnswer, 'The evaluation, which runs.'),
      refusals: ['conflict'],
    },
    command(
      'cancel',
      'Cancel an evaluation',
      'Stops its runs and closes their connections. What is done stays.',
    ),
    command('retry', 'Make failed answers and judgements again', 'The evaluation runs again.'),
    {
      method: 'get',
      path: '/api/evaluations/{evaluationId}/report',
      id: 'getReport',
      summary: 'Get the figures of an evaluation',
      answer: jsonOf(reportAnswer, 'The figures so far.'),
    },
    results('/api/evaluations/{evaluationId}', 'listResults'),
    result('/api/evaluations/{evaluationId}', 'getResult'),
    {
      method: 'get',
      path: '/api/evaluations/{evaluationId}/export',
      id: 'exportEvaluation',
      summary: 'Download an evaluation',
      query: exportEvaluationQuery,
      answer: {
        status: 200,
        description: 'The file, in the asked format.',
        contents: ['text/csv', 'application/json', 'application/jsonl'].map((type) => ({
          type,
          schema: null,
        })),
      },
      refusals: ['unprocessable'],
    },
    {
      method: 'post',
      path: '/api/evaluations/{evaluationId}/share',
      id: 'shareEvaluation',
      summary: 'Share a finished evaluation by link',
      description: 'Visitors see no prompts of mixtures and no runs.',
      answer: jsonOf(
        z.object({ token: z.string(), path: z.string().describe('/l/<token>') }),
        'The link.',
        201,
      ),
      refusals: ['conflict'],
    },
    {
      method: 'delete',
      path: '/api/evaluations/{evaluationId}/share',
      id: 'unshareEvaluation',
      summary: 'Revoke the link of an evaluation',
      answer: nothing,
    },
    {
      method: 'get',
      path: '/api/shared-evaluations/{token}',
      id: 'getSharedEvaluation',
      summary: 'Get a shared evaluation',
      answer: jsonOf(evaluationAnswer, 'The evaluation.'),
    },
    {
      method: 'get',
      path: '/api/shared-evaluations/{token}/report',
      id: 'getSharedReport',
      summary: 'Get the figures of a shared evaluation',
      answer: jsonOf(reportAnswer, 'The figures.'),
    },
    results('/api/shared-evaluations/{token}', 'listSharedResults'),
    result('/api/shared-evaluations/{token}', 'getSharedResult'),
  ],
};

function command(name: 'pause' | 'cancel' | 'retry', summary: string, description: string): Operation {
  return {
    method: 'post',
    path: `/api/evaluations/{evaluationId}/${name}`,
    id: name === 'retry' ? 'retryEvaluation' : `${name}Evaluation`,
    summary,
    description,
    answer: jsonOf(evaluationAnswer, 'The evaluation.'),
    refusals: ['conflict'],
  };
}

function results(path: string, id: string): Operation {
  const answer: Answer = jsonOf(resultPageSchema, 'A page of samples with the answers to them.');
  return {
    method: 'get',
    path: `${path}/results`,
    id,
    summary: 'List samples by result',
    query: listResultsQuery,
    answer,
  };
}

function result(path: string, id: string): Operation {
  const summary = 'Get a sample with its answers and judgements';
  return {
    method: 'get',
    path: `${path}/results/{position}`,
    id,
    summary,
    answer: jsonOf(resultAnswer, 'The sample.'),
  };
}
