import type { Metadata } from 'next';
import { MixtureGallery } from '@/components/mixtures/mixture-gallery';

export const metadata: Metadata = { title: 'Mixtures' };

export default function MixturesPage() {
  return <MixtureGallery />;
}
