/** Recognises refusals that no waiting ends: the quota or the credit of a key is used up. */
import { limits } from '@/lib/mixture/limits';
import { type RefusedResponse, requestedWait } from './requested-wait';

/** Values of the fields `code`, `type`, `status` and `reason` of errors. */
const codes =
  /"(?:insufficient_(?:user_)?(?:quota|balance|credits?|funds)|billing_(?:hard_limit_reached|not_active|error)|exceeded_current_quota(?:_error)?|quota_exhausted|out_of_credits?|credits?_(?:limit_exceeded|exhausted)|payment_required|arrearage)"/i;

const words =
  /insufficient[ _](?:user )?(?:account )?(?:balance|credits?|funds|quota)|not enough (?:credits?|balance|funds)|(?:credit )?balance is too low|out of credits|no credits|(?:used|exhausted) (?:up )?all (?:of )?(?:your |its )?(?:available )?credits|credits? (?:have|has|are|is) (?:been )?(?:exhausted|used up|depleted)|(?:exceeded|exhausted|reached) (?:your|the) (?:current |monthly |daily |usage |specified )?(?:quota|usage limits|spending limit|credit limit)|(?:monthly|spending|spend|credit|billing hard) limit (?:exceeded|reached|has been reached)|plan and billing|requires? (?:more credits|payment)|payment required/i;

/** Google reports daily quotas with a wait of less than a minute. */
const daily = /per[-_ ]?day\b|PerDay/;

/** Whether the same request fails until somebody pays, or a day or month ends. */
export function isQuotaUsedUp(response: RefusedResponse): boolean {
  const { status, body } = response;
  if (status === 402) return true;
  if (status !== 429 && status !== 403 && status !== 400) return false;
  if (codes.test(body)) return true;
  if (!words.test(body)) return false;
  const wait = requestedWait(response);
  return wait === null || wait > limits.rateLimitWaitMs || daily.test(body);
}
