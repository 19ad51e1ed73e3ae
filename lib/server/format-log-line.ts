interface LogLine {
  level: string;
  time: string;
  msg: string;
  requestId?: string;
  runId?: string;
  err?: { stack?: string };
}

/** A line of JSON as text for people: time, level, request and run, message, and the stack below. Pure. */
export function formatLogLine(json: string): string {
  const { level, time, msg, requestId, runId, err }: LogLine = JSON.parse(json);
  const ids = [requestId, runId].filter((id) => id !== undefined);
  const about = ids.length === 0 ? '' : ` [${ids.join(' ')}]`;
  // The first line of a stack repeats the message.
  const stack = err?.stack?.split('\n').slice(1).join('\n');
  return `${time} ${level.toUpperCase()}${about} ${msg}\n${stack ? `${stack}\n` : ''}`;
}
