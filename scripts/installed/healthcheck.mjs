/** Ends with 0 when the server of this machine is ready: the health check of the container image, which has no curl. */
const { PORT } = process.env;
const ready = await fetch(`http://127.0.0.1:${PORT || 3000}/api/ready`, {
  signal: AbortSignal.timeout(3_000),
}).then(
  ({ ok }) => ok,
  () => false,
);
process.exit(ready ? 0 : 1);
