import type { Run } from '@/lib/contract/run-contract';
import { carriesToolResults } from '@/lib/moa/messages/run-question';
import type { ApiRunDetails } from '@/lib/server/db/queries/conversations/api-run-queries';
import type { References } from '@/lib/server/openai/wire/completion';

/** Which references the aggregator of a stored run read. */
export function referencesOf(
  { calls }: Pick<Run, 'calls'>,
  { asked }: Pick<ApiRunDetails, 'asked'>,
): References {
  if (!carriesToolResults(asked)) return 'asked';
  return calls.some(({ reused }) => reused) ? 'kept' : 'asked_again';
}
