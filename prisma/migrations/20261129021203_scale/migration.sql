-- CreateTable
CREATE TABLE "SearchText" (
    "runId" TEXT NOT NULL,
    "conversationId" TEXT NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "SearchText_pkey" PRIMARY KEY ("runId")
);

-- CreateTable
CREATE TABLE "ClosedDay" (
    "day" DATE NOT NULL,

    CONSTRAINT "ClosedDay_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "DayUsage" (
    "day" DATE NOT NULL,
    "person" TEXT NOT NULL,
    "mixture" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "calls" INTEGER NOT NULL,
    "inputTokens" DOUBLE PRECISION NOT NULL,
    "cachedInputTokens" DOUBLE PRECISION NOT NULL,
    "outputTokens" DOUBLE PRECISION NOT NULL,
    "reasoningTokens" DOUBLE PRECISION NOT NULL,
    "costUsd" DOUBLE PRECISION NOT NULL,
    "unpricedCalls" INTEGER NOT NULL,

    CONSTRAINT "DayUsage_pkey" PRIMARY KEY ("day","person","mixture","model")
);

-- CreateIndex
CREATE INDEX "SearchText_conversationId_idx" ON "SearchText"("conversationId");

-- CreateIndex
CREATE INDEX "SearchText_words_idx" ON "SearchText" USING GIN ("words");

-- CreateIndex
CREATE INDEX "Call_model_startedAt_idx" ON "Call"("model", "startedAt" DESC);

-- CreateIndex
CREATE INDEX "Conversation_pinnedAt_idx" ON "Conversation"("pinnedAt");

-- CreateIndex
CREATE INDEX "Run_createdAt_idx" ON "Run"("createdAt");

-- AddForeignKey
ALTER TABLE "SearchText" ADD CONSTRAINT "SearchText_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DayUsage" ADD CONSTRAINT "DayUsage_day_fkey" FOREIGN KEY ("day") REFERENCES "ClosedDay"("day") ON DELETE CASCADE ON UPDATE CASCADE;

-- What is in no schema of Prisma. A restore makes the tables again and keeps the functions, so these are replaced.
DO $$
BEGIN

-- What the search compares: words in lower case, and of Chinese, Japanese and Korean, which write no spaces, each pair of
-- neighbouring characters. Punctuation separates words. A text with more than a megabyte of different words is found by its
-- beginning.
CREATE OR REPLACE FUNCTION search_words(content text) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $body$
DECLARE
  plain text := regexp_replace(lower(content), '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u2000-\u206f\u2190-\u2bff\u3000-\u3004\u3008-\u3020\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]+', ' ', 'g');
  pair CONSTANT text := '([\u2e80-\u2fdf\u3005-\u3007\u3021-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff])([\u2e80-\u2fdf\u3005-\u3007\u3021-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff])?';
  first CONSTANT text := '(^|[^\u2e80-\u2fdf\u3005-\u3007\u3021-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff])[\u2e80-\u2fdf\u3005-\u3007\u3021-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]';
BEGIN
  IF plain ~ pair THEN
    plain := regexp_replace(plain, pair, ' \1\2 ', 'g') || ' ' || regexp_replace(regexp_replace(plain, first, '\1 ', 'g'), pair, ' \1\2 ', 'g');
  END IF;
  RETURN strip(to_tsvector('simple', plain));
EXCEPTION WHEN program_limit_exceeded THEN
  RETURN search_words(left(content, least(100000, length(content) / 2)));
END $body$;

-- All words of the search, each as the beginning of a word; null where it has none.
CREATE OR REPLACE FUNCTION search_query(search text) RETURNS tsquery LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $body$
  SELECT string_agg(quote_literal(word) || ':*', ' & ')::tsquery FROM unnest(tsvector_to_array(search_words(search))) AS word
$body$;

CREATE INDEX "Conversation_title_words_idx" ON "Conversation" USING GIN (search_words("title"));

-- The trigrams of the search before.
DROP INDEX IF EXISTS "Message_content_idx";
DROP INDEX IF EXISTS "Run_answer_idx";

-- The sums of a day no longer hold when one of its runs is gone.
CREATE OR REPLACE FUNCTION reopen_days() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  DELETE FROM "ClosedDay" WHERE "day" IN (SELECT DISTINCT ("createdAt" AT TIME ZONE 'UTC')::date FROM gone);
  RETURN NULL;
END $body$;
CREATE TRIGGER reopen_days AFTER DELETE ON "Run" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION reopen_days();
END $$;
