-- What was signed stays as it was signed, whoever writes to the table. Who may read it, the one co-signature and how long it is kept may
-- still come; and one end: its text goes, with a removal of it (or of what it was added to) that a second person approved. What was
-- destroyed stays as it was left, and nothing goes that a hold keeps, or the hold of the note that it was added to.
CREATE OR REPLACE FUNCTION praxis_keep_signed_note() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  loose text[] := ARRAY['visibility', 'updated_at', 'updated_by', 'version', 'retain_until', 'on_hold', 'held_by', 'hold_why'];
  counted text[] := ARRAY['updated_at', 'updated_by', 'version'];
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.cosigned_at IS NULL THEN
    loose := loose || ARRAY['supervisor_id', 'cosigned_at', 'cosigned_by'];
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.status = 'signed' AND OLD.destroyed_at IS NULL AND NEW.destroyed_at IS NOT NULL AND coalesce(NEW.sealed_text, '') = ''
    AND EXISTS (SELECT 1 FROM removal r WHERE r.organization_id = OLD.organization_id AND r.note_id = coalesce(OLD.addendum_to, OLD.id)
      AND r.status IN ('approved', 'done') AND NOT r.is_deleted) THEN
    loose := loose || ARRAY['sealed_text', 'destroyed_at'];
  END IF;
  IF OLD.status = 'signed' AND (TG_OP = 'DELETE' OR (to_jsonb(OLD) - loose) IS DISTINCT FROM (to_jsonb(NEW) - loose)) THEN
    RAISE EXCEPTION 'a signed note is never changed' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.destroyed_at IS NOT NULL AND (to_jsonb(OLD) - counted) IS DISTINCT FROM (to_jsonb(NEW) - counted) THEN
    RAISE EXCEPTION 'a destroyed note is never changed' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF (TG_OP = 'DELETE' OR (OLD.destroyed_at IS NULL AND NEW.destroyed_at IS NOT NULL)) AND (OLD.on_hold
    OR EXISTS (SELECT 1 FROM note n WHERE n.organization_id = OLD.organization_id AND n.id = OLD.addendum_to AND n.on_hold)) THEN
    RAISE EXCEPTION 'a note under a hold is never destroyed' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN
    RETURN OLD;
  END IF;
  RETURN NEW;
END $$
--;
-- What others answered to somebody: their documents that were decided, their shares that were reviewed.
CREATE INDEX document_by_author ON document (organization_id, author_id, status, updated_at)
--;
CREATE INDEX recording_share_by_sharer ON recording_share (organization_id, shared_by, reviewed_at)
--;
