-- Stored requests refer to the calls that they quote instead of copying their texts, as
-- lib/moa/messages/stored-request.ts writes new ones. A request that quotes nothing stays as it is.
-- A call may quote the ended calls that it depends on: those of earlier layers, and earlier sub-calls of its slot.
-- Replacing text by text, longest first, is linear in the request; the character U+0001 marks the references.
DO $$
DECLARE
  mark CONSTANT TEXT := chr(1);
  reader RECORD;
  quoted RECORD;
  rest TEXT;
BEGIN
  FOR reader IN
    SELECT "runId", call, layer, slot, coalesce(nullif(split_part(call, '.', 3), '')::int, 2147483647) AS step,
      system ->> 'content' AS content
    FROM "Call", LATERAL (SELECT request #> '{messages,0}' AS system OFFSET 0) AS first
    WHERE layer > 1 AND system ->> 'role' = 'system' AND system ? 'content'
  LOOP
    CONTINUE WHEN strpos(reader.content, mark) > 0;
    rest := reader.content;
    FOR quoted IN
      SELECT call, text
      FROM "Call"
      WHERE "runId" = reader."runId" AND status NOT IN ('pending', 'queued', 'running') AND length(text) >= 64
        AND (layer < reader.layer OR (
          layer = reader.layer AND slot = reader.slot AND nullif(split_part(call, '.', 3), '')::int < reader.step
        ))
      ORDER BY length(text) DESC, layer DESC, slot
    LOOP
      rest := replace(rest, quoted.text, mark || quoted.call || mark);
    END LOOP;
    IF rest <> reader.content THEN
      UPDATE "Call"
      SET request = jsonb_set(request, '{messages,0}', jsonb_build_object('role', 'system', 'pieces', (
        SELECT jsonb_agg(
          CASE WHEN number % 2 = 0 THEN jsonb_build_object('call', piece) ELSE to_jsonb(piece) END ORDER BY number
        )
        FROM unnest(string_to_array(rest, mark)) WITH ORDINALITY AS split(piece, number)
        WHERE number % 2 = 0 OR piece <> ''
      )))
      WHERE "runId" = reader."runId" AND call = reader.call;
    END IF;
  END LOOP;
END $$;
