import { misused } from '@/lib/cli/command-failure';
import { type Judge, judgeSchema } from '@/lib/evaluation/judging/judge';

/**
 * `checks`, or a form and its model: `rating:openai/gpt-5`. A preference may name its baseline: `preference:openai/gpt-5:1`
 * is the first contender. @throws Failure
 */
export function readJudge(text: string): Judge {
  const [form = '', ...rest] = text.split(':');
  const model = rest.join(':');
  if (form === 'checks' && rest.length > 0) throw misused('--judge checks takes no model.');
  if (['verdict', 'preference', 'rating', 'skills'].includes(form) && model === '')
    throw misused(`--judge ${form} needs a model: --judge ${form}:provider/model`);
  const { data, error } = judgeSchema.safeParse(judgeOf(form, model));
  if (data !== undefined) return data;
  throw misused(
    error.issues.some(({ code }) => code === 'invalid_union')
      ? `There is no judge "${text}". There are checks, verdict, preference, rating and skills.`
      : `--judge ${text}: ${error.issues[0]?.message ?? 'is invalid'}.`,
  );
}

function judgeOf(form: string, model: string): object {
  if (form === 'checks') return { form };
  if (form !== 'preference') return { form, model };
  // Ids of models may hold colons too, so only the last part can be the baseline.
  const [, own, baseline] = /^(.*\/.*):(given|\d+)$/.exec(model) ?? [null, model, 'given'];
  return { form, model: own, baseline: baseline === 'given' ? 'given' : Number(baseline) - 1 };
}
