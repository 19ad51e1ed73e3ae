/** How the answers of one question are told apart. Pure. */
import type { Run, RunOutline } from '@/lib/contract/run-contract';
import { isWhole } from '@/lib/conversation/conversation-outline';
import { plainName } from '@/lib/format/plain-name';
import { chosenCallOf } from '@/lib/moa/run/chosen-answer';

/** "1 · Quick", "2 · Quick, 1.3 chosen"; the number alone for a run that is not loaded. */
export function answerNames(runs: readonly (Run | RunOutline)[]): string[] {
  return runs.map((run, index) => {
    if (!isWhole(run)) return String(index + 1);
    const chosen = chosenCallOf(run);
    return `${index + 1} · ${plainName(run.mixture.name)}${chosen === null ? '' : `, ${chosen} chosen`}`;
  });
}
