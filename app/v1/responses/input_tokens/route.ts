/** Would be taken for the id of a response. */
export { OPTIONS } from '@/lib/server/openai/openai-route';
export {
  unsupportedRoute as DELETE,
  unsupportedRoute as GET,
  unsupportedRoute as PATCH,
  unsupportedRoute as POST,
  unsupportedRoute as PUT,
} from '@/lib/server/openai/refusals/unsupported-route';
