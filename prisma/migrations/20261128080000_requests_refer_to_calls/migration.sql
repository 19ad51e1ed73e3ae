-- Stored requests refer to the calls that they quote instead of copying their texts, as
-- lib/moa/messages/stored-request.ts writes new ones. A request that quotes nothing stays as it is.
-- A call may quote the ended calls that it depends on: those of earlier layers, and earlier sub-calls of its slot.
-- Of a long text the beginning is searched and the rest compared: strpos of the whole takes quadratic time for some.
-- The character U+0001 marks the references until the text is split. Texts that contain it stay as they are.
DO $$
DECLARE
  mark CONSTANT TEXT := chr(1);
  reader RECORD;
  quoted RECORD;
  rest TEXT;
  place INT;
  start INT;
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
        AND strpos(text, mark) = 0
        AND (layer < reader.layer OR (
          layer = reader.layer AND slot = reader.slot AND nullif(split_part(call, '.', 3), '')::int < reader.step
        ))
      ORDER BY layer DESC, slot, call
    LOOP
      IF length(quoted.text) < 16384 THEN
        rest := replace(rest, quoted.text, mark || quoted.call || mark);
        CONTINUE;
      END IF;
      place := 0;
      FOR candidate IN 1..16 LOOP
        start := strpos(substr(rest, place + 1), left(quoted.text, 64));
        EXIT WHEN start = 0;
        place := place + start;
        CONTINUE WHEN substr(rest, place, length(quoted.text)) <> quoted.text;
        rest := left(rest, place - 1) || mark || quoted.call || mark || substr(rest, place + length(quoted.text));
        EXIT;
      END LOOP;
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
