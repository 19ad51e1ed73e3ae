'use client';

import { useAddressSearch } from '@/lib/client/browser/use-address-search';
import { type ResultAddress, readResultAddress, resultSearch } from '@/lib/client/queries/lab/result-address';

/**
 * Which samples are shown, kept in the address of the page.
 * @param path the path of the page, without search.
 */
export function useResultAddress(path: string): [ResultAddress, (changes: Partial<ResultAddress>) => void] {
  const [search, write] = useAddressSearch(path);
  const address = readResultAddress(new URLSearchParams(search));
  return [address, (changes) => write(resultSearch({ ...address, ...changes }), 'replace')];
}
