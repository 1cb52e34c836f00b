-- Notes are kept as long as a rule says, too: a hold, a day until which one is kept, and an end.
ALTER TABLE note ADD COLUMN retain_until TEXT
--;
ALTER TABLE note ADD COLUMN on_hold INTEGER NOT NULL DEFAULT 0
--;
ALTER TABLE note ADD COLUMN held_by BLOB
--;
ALTER TABLE note ADD COLUMN hold_why TEXT
--;
ALTER TABLE note ADD COLUMN destroyed_at INTEGER
--;
ALTER TABLE removal ADD COLUMN note_id BLOB
--;
CREATE INDEX removal_by_note ON removal (organization_id, note_id) WHERE note_id IS NOT NULL
--;
-- What a step of undo keeps of a record goes with it: found by the line of the trail.
CREATE INDEX undo_step_by_number ON undo_step (organization_id, number)
--;
CREATE INDEX note_to_end ON note (organization_id, event_at, id) WHERE addendum_to IS NULL AND destroyed_at IS NULL
--;
-- What was signed stays as it was signed, whoever writes to the file. Who may read it, the one co-signature and how long it is kept may
-- still come; and one end: its text goes, with a removal of it (or of what it was added to) that a second person approved.
DROP TRIGGER signed_note_is_never_changed
--;
CREATE TRIGGER signed_note_is_never_changed BEFORE UPDATE ON note
WHEN OLD.status = 'signed' AND (
    OLD.id, OLD.organization_id, OLD.created_at, OLD.created_by, OLD.is_deleted, OLD.deleted_at, OLD.deleted_by,
    OLD.contact_id, OLD.appointment_id, OLD.author_id, OLD.kind, OLD.template_id, OLD.event_at, OLD.status,
    OLD.addendum_to, OLD.signed_at, OLD.signed_by, OLD.signed_digest)
  IS NOT (
    NEW.id, NEW.organization_id, NEW.created_at, NEW.created_by, NEW.is_deleted, NEW.deleted_at, NEW.deleted_by,
    NEW.contact_id, NEW.appointment_id, NEW.author_id, NEW.kind, NEW.template_id, NEW.event_at, NEW.status,
    NEW.addendum_to, NEW.signed_at, NEW.signed_by, NEW.signed_digest)
BEGIN SELECT raise(ABORT, 'a signed note is never changed'); END
--;
CREATE TRIGGER signed_note_is_destroyed_once BEFORE UPDATE ON note
WHEN OLD.status = 'signed' AND (OLD.sealed_text, OLD.destroyed_at) IS NOT (NEW.sealed_text, NEW.destroyed_at)
  AND (OLD.destroyed_at IS NOT NULL OR NEW.destroyed_at IS NULL OR coalesce(NEW.sealed_text, '') <> ''
    OR NOT EXISTS (SELECT 1 FROM removal r WHERE r.organization_id = OLD.organization_id AND r.note_id = coalesce(OLD.addendum_to, OLD.id)
      AND r.status IN ('approved', 'done') AND NOT r.is_deleted))
BEGIN SELECT raise(ABORT, 'a signed note is never changed'); END
--;
-- As in the first migration: what a large practice looks like.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('removal', 'removal_by_note', '5000 5000 1'),
  ('undo_step', 'undo_step_by_number', '100000 100000 1'),
  ('note', 'note_to_end', '490000 490000 1 1')
--;
