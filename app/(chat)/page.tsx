import type { Metadata } from 'next';
import { StartScreen } from '@/components/chat/start-screen';

export const metadata: Metadata = { title: 'New question · Strata' };

export default function NewChatPage() {
  return <StartScreen />;
}
