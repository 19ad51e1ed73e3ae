/** Says what is not at an address below /v1, and why. Pure. */

/** OpenAI's other endpoints by their address below /v1, or its first part. */
const reasons: Readonly<Record<string, string>> = {
  assistants: 'Assistants are not supported. Use /v1/responses with previous_response_id.',
  audio: 'A mixture reads and writes text: audio is not supported.',
  batches: 'Batches are not supported. Send each request to /v1/responses or /v1/chat/completions.',
  completions: 'Legacy completions are not supported: a mixture answers messages. Use /v1/chat/completions.',
  containers: 'Containers are not supported: a mixture runs no code.',
  conversations: 'Conversations are not stored by themselves. Use /v1/responses with previous_response_id.',
  embeddings: 'A mixture writes text and has no embeddings. Ask an embedding model at its provider.',
  evals: 'Evals are not supported.',
  files: 'There is no file store. Send text and images in the request.',
  fine_tuning: 'A mixture cannot be trained.',
  images: 'A mixture reads images, but makes none.',
  moderations: 'Moderation is not supported: a mixture only answers.',
  realtime: 'Realtime sessions are not supported. Use /v1/responses with stream: true.',
  'responses/compact':
    'Compaction is not supported. Where a context is too small, the oldest turns are left out.',
  'responses/input_tokens':
    'Tokens are not counted beforehand: each model of a mixture counts others, and reads more than the input.',
  threads: 'Threads are not supported. Use /v1/responses with previous_response_id.',
  uploads: 'There is no file store. Send text and images in the request.',
  vector_stores: 'There is no vector store. Send what a mixture is to read in the request.',
  videos: 'A mixture reads images, but makes no videos.',
};

/** One or two sentences for the client. */
export function unsupportedPath(method: string, pathname: string): string {
  const [, , first = '', second] = pathname.split('/');
  const names = [`${first}/${second}`, first];
  const name = names.find((candidate) => Object.hasOwn(reasons, candidate));
  const reason = name === undefined ? undefined : reasons[name];
  return (
    reason ??
    `${method} ${pathname.slice(0, 200)} is not supported: responses, chat completions and models are.`
  );
}
