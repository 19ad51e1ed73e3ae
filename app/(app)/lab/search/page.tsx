import type { Metadata } from 'next';
import { NewSearch } from '@/components/lab/search/new-search';

export const metadata: Metadata = { title: 'Search for a better mixture' };

export default function NewSearchPage() {
  return <NewSearch />;
}
