-- Stored requests refer to the calls that they quote instead of copying their texts, as
-- lib/moa/messages/stored-request.ts writes new ones. A request that quotes nothing stays as it is.
DO $$
DECLARE
  reader RECORD;
  quoted RECORD;
  rest TEXT;
  pieces JSONB;
BEGIN
  FOR reader IN
    SELECT "runId", call, layer, request #>> '{messages,0,content}' AS content
    FROM "Call"
    WHERE layer > 1 AND request #>> '{messages,0,role}' = 'system' AND request #> '{messages,0,content}' IS NOT NULL
  LOOP
    rest := reader.content;
    pieces := '[]'::jsonb;
    LOOP
      SELECT call, text, strpos(rest, text) AS at INTO quoted
      FROM "Call"
      WHERE "runId" = reader."runId" AND call <> reader.call AND layer <= reader.layer
        AND length(text) >= 64 AND strpos(rest, text) > 0
      ORDER BY strpos(rest, text), length(text) DESC
      LIMIT 1;
      EXIT WHEN NOT FOUND;
      IF quoted.at > 1 THEN pieces := pieces || jsonb_build_array(left(rest, quoted.at - 1)); END IF;
      pieces := pieces || jsonb_build_array(jsonb_build_object('call', quoted.call));
      rest := substr(rest, quoted.at + length(quoted.text));
    END LOOP;
    IF jsonb_array_length(pieces) > 0 THEN
      IF rest <> '' THEN pieces := pieces || jsonb_build_array(rest); END IF;
      UPDATE "Call"
      SET request = jsonb_set(request, '{messages,0}', jsonb_build_object('role', 'system', 'pieces', pieces))
      WHERE "runId" = reader."runId" AND call = reader.call;
    END IF;
  END LOOP;
END $$;
