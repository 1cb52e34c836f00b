-- What was destroyed stays as it was left, whoever writes to the file: who may read it, a co-signature and how long it is kept mean nothing
-- any more. And nothing goes that a hold keeps, or the hold of the note that it was added to.
CREATE TRIGGER destroyed_note_is_never_changed BEFORE UPDATE ON note
WHEN OLD.destroyed_at IS NOT NULL AND (
    OLD.visibility, OLD.supervisor_id, OLD.cosigned_at, OLD.cosigned_by, OLD.retain_until, OLD.on_hold, OLD.held_by, OLD.hold_why)
  IS NOT (
    NEW.visibility, NEW.supervisor_id, NEW.cosigned_at, NEW.cosigned_by, NEW.retain_until, NEW.on_hold, NEW.held_by, NEW.hold_why)
BEGIN SELECT raise(ABORT, 'a destroyed note is never changed'); END
--;
CREATE TRIGGER destroyed_draft_never_comes_back BEFORE UPDATE ON note
WHEN OLD.destroyed_at IS NOT NULL AND OLD.status <> 'signed'
  AND (OLD.sealed_text, OLD.destroyed_at, OLD.status, OLD.is_deleted, OLD.contact_id, OLD.author_id, OLD.addendum_to)
    IS NOT (NEW.sealed_text, NEW.destroyed_at, NEW.status, NEW.is_deleted, NEW.contact_id, NEW.author_id, NEW.addendum_to)
BEGIN SELECT raise(ABORT, 'a destroyed note is never changed'); END
--;
CREATE TRIGGER held_note_is_never_destroyed BEFORE UPDATE ON note
WHEN OLD.destroyed_at IS NULL AND NEW.destroyed_at IS NOT NULL AND (OLD.on_hold
  OR EXISTS (SELECT 1 FROM note n WHERE n.organization_id = OLD.organization_id AND n.id = OLD.addendum_to AND n.on_hold))
BEGIN SELECT raise(ABORT, 'a note under a hold is never destroyed'); END
--;
CREATE TRIGGER held_note_is_never_removed BEFORE DELETE ON note
WHEN OLD.on_hold OR EXISTS (SELECT 1 FROM note n WHERE n.organization_id = OLD.organization_id AND n.id = OLD.addendum_to AND n.on_hold)
BEGIN SELECT raise(ABORT, 'a note under a hold is never destroyed'); END
--;
-- What others answered to somebody: their documents that were decided, their shares that were reviewed.
CREATE INDEX document_by_author ON document (organization_id, author_id, status, updated_at)
--;
CREATE INDEX recording_share_by_sharer ON recording_share (organization_id, shared_by, reviewed_at)
--;
-- As in the first migration: what a large practice looks like.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('document', 'document_by_author', '200000 200000 13000 4000 1'),
  ('recording_share', 'recording_share_by_sharer', '5000 5000 200 1')
--;
