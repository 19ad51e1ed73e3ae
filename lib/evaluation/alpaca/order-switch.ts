import { choose, pythonRandom } from '@/lib/evaluation/random/python-random';

/**
 * Whether AlpacaEval shows the two outputs of an instruction in switched order: the model's as `m`, the baseline's as
 * `M`. The official tool decides by Python's generator, seeded with the instruction and the seed 0.
 */
export function isOrderSwitched(instruction: string): boolean {
  return choose([false, true], pythonRandom(`is_switched_outputs${instruction}0`));
}
