import { expect, test } from 'vitest';
import { isQuotaUsedUp } from './used-up-quota';

const isUsedUp = (status: number, body: string, headers: Record<string, string> = {}) =>
  isQuotaUsedUp({ status, headers, body });

const openai =
  '{"error":{"message":"You exceeded your current quota, please check your plan and billing details.","type":"insufficient_quota","param":null,"code":"insufficient_quota"}}';

test.each([
  [429, openai],
  [429, '{"error":{"type":"exceeded_current_quota_error","message":"…"}}'],
  [429, 'You exceeded your current quota, please check your plan and billing details'],
  [
    429,
    '{"error":{"code":"1113","message":"Insufficient balance or no resource package. Please recharge."}}',
  ],
  [429, '{"message":"Monthly limit exceeded"}'],
  [402, '{"error":{"message":"Insufficient credits. Add more using https://openrouter.ai/credits"}}'],
  [402, 'whatever'],
  [
    400,
    '{"type":"error","error":{"type":"invalid_request_error","message":"Your credit balance is too low to access the Anthropic API."}}',
  ],
  [400, '{"error":{"code":"billing_hard_limit_reached"}}'],
  [403, '{"error":"Your team has either used all available credits or reached its monthly spending limit."}'],
  [403, '{"code":"billing_not_active"}'],
  [
    429,
    '{"error":{"message":"You exceeded your current quota … Please retry in 34.07s.","details":[{"quotaId":"GenerateRequestsPerDayPerProjectPerModel-FreeTier"}]}}',
  ],
])('%i %s is a quota that is used up', (status, body) => {
  expect(isUsedUp(status, body)).toBe(true);
});

test.each([
  [
    429,
    '{"error":{"message":"Rate limit reached for requests","type":"requests","code":"rate_limit_exceeded"}}',
  ],
  [
    429,
    '{"error":{"message":"You exceeded your current quota, please check your plan and billing details. Please retry in 34.07s.","status":"RESOURCE_EXHAUSTED","details":[{"quotaId":"GenerateContentInputTokensPerModelPerMinute-FreeTier"},{"retryDelay":"34s"}]}}',
  ],
  [400, '{"error":{"message":"Unsupported parameter"}}'],
  [403, 'not allowed'],
  [500, openai],
  [429, ''],
])('%i %s is not', (status, body) => {
  expect(isUsedUp(status, body)).toBe(false);
});
