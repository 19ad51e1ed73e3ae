/** How much of the answer came through which call: the flows of a run in shares of the answer. Pure. */
import { answerName } from '@/lib/provenance/trace/layered-texts';
import type { Flow, Influence } from './influence-of';

export interface FlowLink {
  /** "1.3" */
  from: string;
  /** "2.1", or `answer`. */
  to: string;
  /** The share of the answer that went this way, from 0 to 1. */
  share: number;
}

export interface FlowNode {
  /** "1.3", or `answer`. */
  call: string;
  /** Null for the answer. */
  layer: number | null;
  /** The share of the answer that went through it, from 0 to 1. */
  share: number;
  /** The part of it that it did not take from a call before it: its own. */
  own: number;
}

export interface AnswerFlow {
  /** In the order of layers and slots, the answer last. Calls that gave nothing are there with 0. */
  nodes: FlowNode[];
  links: FlowLink[];
}

/** Smaller flows are noise, and too thin to see. */
const smallest = 0.005;

/** Weighs each flow into a call by what flowed on from that call. */
export function answerFlow({ calls, flows }: Pick<Influence, 'calls' | 'flows'>): AnswerFlow {
  const into = Map.groupBy(flows, ({ to }) => to);
  const weights = new Map([[answerName, 1]]);
  const links: FlowLink[] = [];
  const backwards = [answerName, ...calls.toReversed().map(({ call }) => call)];
  for (const to of backwards) {
    const weight = weights.get(to) ?? 0;
    for (const { from, share } of into.get(to) ?? []) {
      const passed = share * weight;
      if (passed < smallest) continue;
      links.push({ from, to, share: passed });
      weights.set(from, (weights.get(from) ?? 0) + passed);
    }
  }
  const node = (call: string, layer: number | null): FlowNode => {
    const share = weights.get(call) ?? 0;
    return { call, layer, share, own: Math.max(0, share - receivedBy(call, links)) };
  };
  return { nodes: [...calls.map(({ call, layer }) => node(call, layer)), node(answerName, null)], links };
}

function receivedBy(call: string, links: readonly Flow[]): number {
  return links.reduce((sum, { to, share }) => (to === call ? sum + share : sum), 0);
}
