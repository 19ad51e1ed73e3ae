'use client';

import { useRouter, useSearchParams } from 'next/navigation';
import { type ResultAddress, readResultAddress, resultSearch } from '@/lib/client/queries/lab/result-address';

/** Which samples are shown, kept in the address of the page. */
export function useResultAddress(path: string): [ResultAddress, (changes: Partial<ResultAddress>) => void] {
  const router = useRouter();
  const address = readResultAddress(useSearchParams());
  function change(changes: Partial<ResultAddress>) {
    const search = resultSearch({ ...address, ...changes });
    router.replace(search === '' ? path : `${path}?${search}`, { scroll: false });
  }
  return [address, change];
}
