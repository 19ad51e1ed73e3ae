/** `strata mixtures` and `strata models`: one line per item. */

import type { Printer } from '@/lib/cli/output/printer';
import type { MixtureEntry } from '@/lib/contract/mixture-contract';
import type { ModelsAnswer } from '@/lib/contract/providers/model-contract';
import { aboutModel } from '@/lib/format/model-facts';
import { plural } from '@/lib/format/quantities';
import { callCount } from '@/lib/mixture/limits';
import type { ListCommand } from './arguments';
import type { Server } from './server-api';

interface Line {
  name: string;
  about: string;
  /** Why it is unavailable; null when it is available. */
  problem: string | null;
}

/** @throws ApiError when the server does not respond. */
export async function list({ name, json }: ListCommand, server: Server, out: Printer): Promise<void> {
  if (name === 'mixtures') {
    const { items } = await server.api<{ items: MixtureEntry[] }>('GET', '/api/mixtures');
    print(items, mixtureLine, json, out);
  } else {
    const { models } = await server.api<ModelsAnswer>('GET', '/api/models');
    print(models, (model) => ({ name: model.reference, about: aboutModel(model), problem: null }), json, out);
  }
}

function mixtureLine({ slug, mixture, unavailableReason }: MixtureEntry): Line {
  const shape = `${plural(mixture.layers.length + 1, 'layer')}, ${plural(callCount(mixture), 'call')}`;
  return { name: slug, about: `${shape} · ${mixture.name}`, problem: unavailableReason };
}

function print<T>(items: readonly T[], lineOf: (item: T) => Line, json: boolean, out: Printer): void {
  if (json) {
    for (const item of items) out.write(`${JSON.stringify(item)}\n`);
    return;
  }
  const lines = items.map(lineOf);
  const width = Math.max(0, ...lines.map(({ name }) => name.length));
  for (const { name, about, problem } of lines) {
    out.write(name.padEnd(width), problem === null ? 'bold' : 'dim');
    out.write(`  ${about}${problem === null ? '' : ` · ${problem}`}\n`, problem === null ? undefined : 'dim');
  }
}
