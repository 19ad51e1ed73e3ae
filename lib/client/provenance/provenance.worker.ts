/** The entry of the worker that compares texts beside the page. */
import { finish } from '@/lib/steps';
import { createProvenanceService, type ProvenanceRequest } from './provenance-service';

const service = createProvenanceService();

globalThis.addEventListener('message', ({ data }: MessageEvent<ProvenanceRequest>) => {
  globalThis.postMessage(finish(service.handleInSteps(data)));
});
