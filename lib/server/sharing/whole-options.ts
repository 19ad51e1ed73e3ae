import type { ShareOptions } from '@/lib/contract/share-contract';
import { StrataError } from '@/lib/errors';

/**
 * The options with those that change. Pure.
 * @throws StrataError `invalid_request` for requests without layers.
 */
export function wholeOptions(
  known: ShareOptions,
  changes: { [K in keyof ShareOptions]?: ShareOptions[K] | undefined },
): ShareOptions {
  const options = {
    layers: changes.layers ?? known.layers,
    requests: changes.requests ?? known.requests,
    systemPrompt: changes.systemPrompt ?? known.systemPrompt,
    costs: changes.costs ?? known.costs,
    modelNames: changes.modelNames ?? known.modelNames,
  };
  if (options.requests && !options.layers) {
    throw new StrataError('invalid_request', 'Requests quote the layers: include both, or no requests.', {
      fields: [{ path: '/options/requests', detail: 'needs the layers' }],
    });
  }
  return options;
}
