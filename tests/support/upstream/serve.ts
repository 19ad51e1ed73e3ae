/**
 * The fake upstream as a process of its own: `node tests/support/upstream/serve.ts PORT`. Each call gets a text that
 * no other call gets, and `GET /__control/sent` tells what was sent to which model.
 */
import { saying } from './script.ts';
import { startUpstream } from './upstream.ts';

const upstream = await startUpstream({
  port: Number(process.argv[2] ?? 0),
  models: ['one', 'two', 'three'],
  respond: ({ body }) => {
    const references = body.messages[0]?.content.match(/^\d+\. ?$/gm)?.length ?? 0;
    const words = Array.from({ length: 40 }, (_, index) => `${body.model}-w${index}`);
    const text = `**${body.model}** read ${references} references. ${words.join(' ')}`;
    return saying(text, { firstTokenMs: 120, tokensPerSecond: 25 });
  },
  control(path, response) {
    if (path !== '/__control/sent') return false;
    const sent = upstream.requests.map((request) => ({ model: request.body.model, sent: request.sent }));
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(sent));
    return true;
  },
});
console.log(upstream.baseUrl);
