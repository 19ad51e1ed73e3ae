import type { Dataset } from '@/lib/contract/lab/dataset-contract';
import { plural } from '@/lib/format/quantities';

/** What a dataset has to judge by: "40 samples in 8 categories, 27 with a check, 13 with a reference answer". */
export function datasetFacts(dataset: Dataset): string {
  const categories = Object.keys(dataset.categories).filter((name) => name !== '').length;
  const count = (n: number, words: string) => (n === 0 ? [] : [`${n.toLocaleString('en')} ${words}`]);
  const samples = plural(dataset.samples, 'sample').replace(/^\d+/, dataset.samples.toLocaleString('en'));
  return [
    categories === 0 ? samples : `${samples} in ${plural(categories, 'category', 'categories')}`,
    ...count(dataset.checked, 'with a check'),
    ...count(dataset.referenced, 'with a reference answer'),
    ...count(dataset.given, 'with an answer to compare with'),
    ...count(dataset.skilled, 'with skills'),
    ...count(dataset.severalTurns, 'of several turns'),
  ].join(', ');
}
