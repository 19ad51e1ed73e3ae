/**
 * Fills a database with conversations as they would be after months: a run of 13 calls each, a thousand a day until now,
 * with texts of about 1 KB in five languages. SQL makes them in the database.
 */
export type Query = (sql: string, values?: unknown[]) => Promise<unknown>;

/** Words that the measurement searches for, and how often texts have them. */
export const words = { rare: 'xylophagous', chineseRare: '鸑鷟' };

/** Words are syllables; the probability of a word falls with its rank, as in languages. */
const tables = `
CREATE SCHEMA scale;
CREATE UNLOGGED TABLE scale.word AS
  SELECT l AS language, rank, CASE l
    WHEN 3 THEN chr(19968 + (rank * 37) % 2500) || chr(19968 + (rank * rank * 13 + rank) % 2500)
    WHEN 4 THEN translate(latin, 'abdefgiklmnoprstuvz', 'абдефгиклмнопрстувз')
    ELSE latin END AS word
  FROM generate_series(0, 4) AS l, generate_series(1, 4000) AS rank, LATERAL (
    SELECT string_agg(syllables[1 + abs(hashtext(l || ' ' || rank || ' ' || part)) % 60], '') AS latin
    FROM generate_series(1, 1 + (rank > 40)::int + rank % 3) AS part,
      (SELECT string_to_array('ka lo tri an ber sto me ni ver ung pre ta con di est al ra so per in or de us mi fla gre ' ||
        'nal ti ex po tor li um sa ven ge ar no pla ri cul ment si ob vo ter le ab ist ka ro du fe hal os tem un ba zi quo', ' ') AS syllables) AS s
  ) AS made;
CREATE UNIQUE INDEX ON scale.word (language, rank);
CREATE UNLOGGED TABLE scale.sentence AS
  SELECT l AS language, n, (
    SELECT initcap(left(text, 1)) || substr(text, 2) || CASE WHEN l = 3 THEN '。' ELSE '. ' END FROM (
      SELECT string_agg(word, CASE WHEN l = 3 THEN '' ELSE ' ' END ORDER BY hashtext(word || n)) AS text
      FROM scale.word WHERE language = l AND rank = ANY(ARRAY(
        SELECT 1 + floor(3999 * power(abs(hashtext(l || ':' || n || ':' || k)) % 100000 / 100000.0, 4))::int
        FROM generate_series(1, 24) AS k))
    ) AS joined) AS text
  FROM generate_series(0, 4) AS l, generate_series(0, 9999) AS n;
CREATE UNIQUE INDEX ON scale.sentence (language, n);
ANALYZE scale.word;
ANALYZE scale.sentence;
CREATE FUNCTION scale.prose(language int, seed text, sentences int) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT string_agg(text, '') FROM scale.sentence s WHERE s.language = prose.language AND n = ANY(ARRAY(
    SELECT abs(hashtext(seed || k)) % 10000 FROM generate_series(1, sentences) AS k))
$$`;

/** The conversations from one number to another. */
const conversations = (from: number, to: number) => `
WITH made AS (
  SELECT n, 'scale' || n AS id, n % 5 AS language, date_trunc('milliseconds', now()) - n * interval '86.4 seconds' - interval '5 seconds' AS at
  FROM generate_series(${from}, ${to}) AS n
), c AS (
  INSERT INTO "Conversation" (id, title, "createdAt", "updatedAt")
  SELECT id, left(scale.prose(language, 'title' || n, 1), 60), at, at FROM made
), m AS (
  INSERT INTO "Message" (id, "conversationId", content, "createdAt")
  SELECT id, id, scale.prose(language, 'question' || n, 2), at FROM made
), r AS (
  INSERT INTO "Run" (id, "conversationId", "messageId", status, mixture, layers, answer, "answerCalls", "costUsd", usage, "lastSeq",
    "createdAt", "startedAt", "finishedAt", "durationMs")
  SELECT id, id, id, 'succeeded', jsonb_build_object('name', 'Mixture ' || n % 3, 'layers', '[[],[]]'::jsonb, 'note', repeat('settings ', 60)),
    '[]', scale.prose(language, 'answer' || n, 8)
      || CASE WHEN n % 10007 = 5000 THEN ' ${words.rare}' WHEN n % 10007 = 5003 THEN ' ${words.chineseRare}' ELSE '' END,
    '{3.1}', 0.01, '{}', 1000, at, at, at + interval '9 seconds', 9000
  FROM made
)
INSERT INTO "Call" ("runId", call, layer, slot, role, model, status, text, reasoning, request, failures, attempts, "finishReason",
  usage, "costUsd", "ttftMs", "durationMs", "startedAt", "attemptAt", "endedAt", pace, notes, reads)
SELECT id, (1 + k / 6) || '.' || (1 + k % 6), 1 + k / 6, 1 + k % 6, CASE k WHEN 12 THEN 'aggregator' ELSE 'proposer' END,
  'provider' || k % 4 || '/model-' || k % 6, 'succeeded', scale.prose(language, n || ' ' || k, 5 + (n + k) % 6)
    || CASE WHEN k = 4 AND n % 10007 = 5001 THEN ' ${words.rare}' ELSE '' END, '',
  jsonb_build_object('messages', jsonb_build_array(jsonb_build_object('role', 'system', 'content', jsonb_build_object('calls', '["1.1","1.2"]'::jsonb)))),
  '[]', 1, 'stop', jsonb_build_object('inputTokens', 400 + k * 100, 'outputTokens', 200 + n % 200), 0.0007, 150 + n % 300, 4000, at, at,
  at + interval '4 seconds', '[100,20,200,60,400,200,800,500,1600,900]', '[]', '[]'
FROM made, generate_series(0, 12) AS k`;

/** In portions, so that no statement takes minutes. */
export async function fillDatabase(query: Query, count: number): Promise<void> {
  for (const statement of tables.split(/;\n/)) await query(statement);
  const portion = 1000;
  for (let from = 0; from < count; from += portion)
    await query(conversations(from, Math.min(from + portion, count) - 1));
  await query('DROP SCHEMA scale CASCADE');
  await query('ANALYZE');
}
