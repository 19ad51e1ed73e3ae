import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { JudgeRequest } from './judge-request';

/**
 * The key under which a judgement is cached: the same judge that is asked the same thing in the same way need not be
 * asked again.
 * @param judge the reference of the model.
 */
export function judgementKey(judge: string, request: JudgeRequest): string {
  const { messages, temperature, maxTokens, topLogprobs } = request;
  const asked = messages.map(({ role, content }) => [role, content]);
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify([judge, asked, temperature, maxTokens, topLogprobs]))));
}
