'use client';

import { sharedPlace } from '@/lib/client/queries/lab/evaluation-place';
import { EvaluationView } from './evaluation-view';

/** A shared evaluation: everything can be opened, nothing changed. */
export function SharedEvaluationView({ token }: { token: string }) {
  return <EvaluationView place={sharedPlace(token)} />;
}
