interface LogLine {
  level: string;
  time: string;
  msg: string;
  requestId?: string;
  err?: { stack?: string };
}

/** A line of JSON as text for people: time, level, request, message, and the stack below. Pure. */
export function formatLogLine(json: string): string {
  const { level, time, msg, requestId, err }: LogLine = JSON.parse(json);
  const request = requestId === undefined ? '' : ` [${requestId}]`;
  // The first line of a stack repeats the message.
  const stack = err?.stack?.split('\n').slice(1).join('\n');
  return `${time} ${level.toUpperCase()}${request} ${msg}\n${stack ? `${stack}\n` : ''}`;
}
