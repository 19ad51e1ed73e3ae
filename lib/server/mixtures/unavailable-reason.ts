import { callableModels } from '@/lib/server/providers/registry/model-registry';

/** Why not every one of these models can be called here, each reason once; null when all can. */
export function unavailableReason(references: readonly string[]): string | null {
  const { resolve } = callableModels();
  const reasons = references.flatMap((reference) => {
    const resolved = resolve(reference);
    return resolved.ok ? [] : [resolved.reason];
  });
  return reasons.length === 0 ? null : [...new Set(reasons)].join(' ');
}
