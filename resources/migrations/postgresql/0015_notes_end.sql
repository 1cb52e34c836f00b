-- Notes are kept as long as a rule says, too: a hold, a day until which one is kept, and an end.
ALTER TABLE note ADD COLUMN retain_until text COLLATE "C"
--;
ALTER TABLE note ADD COLUMN on_hold boolean NOT NULL DEFAULT false
--;
ALTER TABLE note ADD COLUMN held_by uuid
--;
ALTER TABLE note ADD COLUMN hold_why text COLLATE "C"
--;
ALTER TABLE note ADD COLUMN destroyed_at bigint
--;
ALTER TABLE removal ADD COLUMN note_id uuid
--;
-- Row-level security holds for who migrates too.
ALTER TABLE note NO FORCE ROW LEVEL SECURITY
--;
ALTER TABLE removal NO FORCE ROW LEVEL SECURITY
--;
ALTER TABLE app_user NO FORCE ROW LEVEL SECURITY
--;
ALTER TABLE note ADD FOREIGN KEY (organization_id, held_by) REFERENCES app_user (organization_id, id)
--;
ALTER TABLE removal ADD FOREIGN KEY (organization_id, note_id) REFERENCES note (organization_id, id)
--;
ALTER TABLE app_user FORCE ROW LEVEL SECURITY
--;
ALTER TABLE removal FORCE ROW LEVEL SECURITY
--;
ALTER TABLE note FORCE ROW LEVEL SECURITY
--;
CREATE INDEX removal_by_note ON removal (organization_id, note_id) WHERE note_id IS NOT NULL
--;
-- What a step of undo keeps of a record goes with it: found by the line of the trail.
CREATE INDEX undo_step_by_number ON undo_step (organization_id, number)
--;
CREATE INDEX note_to_end ON note (organization_id, event_at, id) WHERE addendum_to IS NULL AND destroyed_at IS NULL
--;
-- What was signed stays as it was signed, whoever writes to the table. Who may read it, the one co-signature and how long it is kept may
-- still come; and one end: its text goes, with a removal of it (or of what it was added to) that a second person approved.
CREATE OR REPLACE FUNCTION praxis_keep_signed_note() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  loose text[] := ARRAY['visibility', 'updated_at', 'updated_by', 'version', 'retain_until', 'on_hold', 'held_by', 'hold_why'];
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
  IF TG_OP = 'DELETE' THEN
    RETURN OLD;
  END IF;
  RETURN NEW;
END $$
--;
