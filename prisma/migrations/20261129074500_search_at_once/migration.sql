-- New words wait in a list that every search reads as a whole, until a vacuum or this many kilobytes move them into the
-- index. The embedded database has no vacuum of its own, and the default is 4 MB.
ALTER INDEX IF EXISTS "SearchText_words_idx" SET (gin_pending_list_limit = 64);
ALTER INDEX IF EXISTS "Conversation_title_words_idx" SET (gin_pending_list_limit = 64);
SELECT gin_clean_pending_list(oid) FROM pg_class WHERE relname IN ('SearchText_words_idx', 'Conversation_title_words_idx');
