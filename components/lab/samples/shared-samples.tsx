'use client';

import { sharedPlace } from '@/lib/client/queries/lab/evaluation-place';
import { SampleList } from './sample-list';
import { SampleView } from './sample-view';

/** The samples of a shared evaluation. */
export function SharedSampleList({ token }: { token: string }) {
  return <SampleList place={sharedPlace(token)} />;
}

/** One of them. */
export function SharedSampleView({ token, position }: { token: string; position: number }) {
  return <SampleView place={sharedPlace(token)} position={position} />;
}
