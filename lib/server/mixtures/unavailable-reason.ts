import { callableModels } from '@/lib/server/providers/registry/model-registry';

/** Why some of these models are unavailable, each reason once; null when all are available. */
export function unavailableReason(references: readonly string[]): string | null {
  const { resolve } = callableModels();
  const reasons = references.flatMap((reference) => {
    const resolved = resolve(reference);
    return resolved.ok ? [] : [resolved.reason];
  });
  return reasons.length === 0 ? null : [...new Set(reasons)].join(' ');
}
