/** Every address below /v1 that no other route has. */
export { OPTIONS } from '@/lib/server/openai/openai-route';
export {
  unsupportedRoute as DELETE,
  unsupportedRoute as GET,
  unsupportedRoute as PATCH,
  unsupportedRoute as POST,
  unsupportedRoute as PUT,
} from '@/lib/server/openai/refusals/unsupported-route';
