import { exportEvaluationQuery } from '@/lib/contract/lab/export-contract';
import { found } from '@/lib/errors';
import { auditPerson } from '@/lib/server/db/accounts/audit-queries';
import { findEvaluation } from '@/lib/server/db/queries/lab/evaluation-queries';
import { route } from '@/lib/server/http/api-route';
import { download } from '@/lib/server/http/download';
import { readQuery } from '@/lib/server/http/read-body';
import { exportEvaluation } from '@/lib/server/lab/export-evaluation';

export const GET = route<{ evaluationId: string }>(async (request, { evaluationId }) => {
  const { format, contender } = readQuery(request, exportEvaluationQuery);
  const evaluation = found(await findEvaluation(evaluationId), 'evaluation');
  const { type, extension, chunks } = exportEvaluation(evaluation, format, contender);
  await auditPerson('evaluation.exported', evaluationId);
  return download(chunks, type, `strata-evaluation-${evaluationId}.${extension}`);
});
