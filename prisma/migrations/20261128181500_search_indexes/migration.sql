-- The search finds any part of a word, for which PostgreSQL has the trigram indexes of its extension pg_trgm. A server that
-- lacks the extension, or does not let the user create it, searches without them: the same results, more slowly. So the
-- indexes are not part of the schema.
DO $$
BEGIN
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
  CREATE INDEX "Message_content_idx" ON "Message" USING GIN ("content" gin_trgm_ops);
  CREATE INDEX "Run_answer_idx" ON "Run" USING GIN ("answer" gin_trgm_ops);
EXCEPTION
  WHEN insufficient_privilege OR undefined_file OR feature_not_supported OR undefined_object THEN
    RAISE NOTICE 'pg_trgm is not available: the search works without an index.';
END $$;
