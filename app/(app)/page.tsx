import type { Metadata } from 'next';
import { StartScreen } from '@/components/chat/start-screen';

export const metadata: Metadata = { title: 'New question' };

export default function NewChatPage() {
  return <StartScreen />;
}
