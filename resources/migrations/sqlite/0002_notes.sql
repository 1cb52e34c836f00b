CREATE TABLE note_template (
  id BLOB NOT NULL,
  organization_id BLOB NOT NULL,
  created_at INTEGER,
  created_by BLOB,
  updated_at INTEGER,
  updated_by BLOB,
  is_deleted INTEGER NOT NULL,
  deleted_at INTEGER,
  deleted_by BLOB,
  version INTEGER NOT NULL,
  name TEXT NOT NULL,
  sections TEXT,
  sort_order INTEGER NOT NULL,
  is_active INTEGER NOT NULL,
  PRIMARY KEY (organization_id, id)
) STRICT
--;
CREATE TABLE note (
  id BLOB NOT NULL,
  organization_id BLOB NOT NULL,
  created_at INTEGER,
  created_by BLOB,
  updated_at INTEGER,
  updated_by BLOB,
  is_deleted INTEGER NOT NULL,
  deleted_at INTEGER,
  deleted_by BLOB,
  version INTEGER NOT NULL,
  contact_id BLOB NOT NULL,
  appointment_id BLOB,
  author_id BLOB NOT NULL,
  kind TEXT,
  template_id BLOB,
  event_at INTEGER,
  status TEXT,
  visibility TEXT,
  supervisor_id BLOB,
  addendum_to BLOB,
  sealed_text TEXT,
  signed_at INTEGER,
  signed_by BLOB,
  signed_digest TEXT,
  cosigned_at INTEGER,
  cosigned_by BLOB,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, contact_id) REFERENCES contact (organization_id, id),
  FOREIGN KEY (organization_id, appointment_id) REFERENCES appointment (organization_id, id),
  FOREIGN KEY (organization_id, author_id) REFERENCES practitioner (organization_id, id),
  FOREIGN KEY (organization_id, template_id) REFERENCES note_template (organization_id, id),
  FOREIGN KEY (organization_id, supervisor_id) REFERENCES practitioner (organization_id, id),
  FOREIGN KEY (organization_id, addendum_to) REFERENCES note (organization_id, id),
  FOREIGN KEY (organization_id, signed_by) REFERENCES app_user (organization_id, id),
  FOREIGN KEY (organization_id, cosigned_by) REFERENCES app_user (organization_id, id)
) STRICT
--;
CREATE TABLE note_access (
  id BLOB NOT NULL,
  organization_id BLOB NOT NULL,
  created_at INTEGER,
  created_by BLOB,
  updated_at INTEGER,
  updated_by BLOB,
  is_deleted INTEGER NOT NULL,
  deleted_at INTEGER,
  deleted_by BLOB,
  version INTEGER NOT NULL,
  note_id BLOB NOT NULL,
  contact_id BLOB NOT NULL,
  user_id BLOB NOT NULL,
  why TEXT NOT NULL,
  until_at INTEGER,
  seen_at INTEGER,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, note_id) REFERENCES note (organization_id, id),
  FOREIGN KEY (organization_id, contact_id) REFERENCES contact (organization_id, id),
  FOREIGN KEY (organization_id, user_id) REFERENCES app_user (organization_id, id)
) STRICT
--;
CREATE UNIQUE INDEX note_template_unique_name ON note_template (organization_id, name) WHERE name IS NOT NULL AND NOT is_deleted
--;
CREATE INDEX note_by_contact ON note (organization_id, contact_id, event_at, id)
--;
CREATE INDEX note_by_author ON note (organization_id, author_id, event_at, id)
--;
CREATE INDEX note_by_appointment ON note (organization_id, appointment_id) WHERE appointment_id IS NOT NULL
--;
CREATE INDEX note_by_addendum ON note (organization_id, addendum_to) WHERE addendum_to IS NOT NULL
--;
CREATE INDEX note_drafts ON note (organization_id, author_id, event_at, id) WHERE status = 'draft' AND NOT is_deleted
--;
CREATE INDEX note_to_cosign ON note (organization_id, supervisor_id, event_at, id) WHERE supervisor_id IS NOT NULL AND cosigned_at IS NULL AND NOT is_deleted
--;
CREATE INDEX note_access_by_note ON note_access (organization_id, note_id, user_id)
--;
CREATE INDEX note_access_unseen ON note_access (organization_id, created_at) WHERE seen_at IS NULL
--;
-- What was signed stays as it was signed, whoever writes to the file. Who may read it and the one co-signature may still come.
CREATE TRIGGER signed_note_is_never_changed BEFORE UPDATE ON note
WHEN OLD.status = 'signed' AND (
    OLD.id, OLD.organization_id, OLD.created_at, OLD.created_by, OLD.is_deleted, OLD.deleted_at, OLD.deleted_by,
    OLD.contact_id, OLD.appointment_id, OLD.author_id, OLD.kind, OLD.template_id, OLD.event_at, OLD.status,
    OLD.addendum_to, OLD.sealed_text, OLD.signed_at, OLD.signed_by, OLD.signed_digest)
  IS NOT (
    NEW.id, NEW.organization_id, NEW.created_at, NEW.created_by, NEW.is_deleted, NEW.deleted_at, NEW.deleted_by,
    NEW.contact_id, NEW.appointment_id, NEW.author_id, NEW.kind, NEW.template_id, NEW.event_at, NEW.status,
    NEW.addendum_to, NEW.sealed_text, NEW.signed_at, NEW.signed_by, NEW.signed_digest)
BEGIN SELECT raise(ABORT, 'a signed note is never changed'); END
--;
CREATE TRIGGER signed_note_is_cosigned_once BEFORE UPDATE ON note
WHEN OLD.cosigned_at IS NOT NULL AND (OLD.supervisor_id, OLD.cosigned_at, OLD.cosigned_by) IS NOT (NEW.supervisor_id, NEW.cosigned_at, NEW.cosigned_by)
BEGIN SELECT raise(ABORT, 'a signed note is never changed'); END
--;
CREATE TRIGGER signed_note_is_never_removed BEFORE DELETE ON note WHEN OLD.status = 'signed'
BEGIN SELECT raise(ABORT, 'a signed note is never changed'); END
--;
-- REPLACE removes the row that is in its way without asking the trigger above.
CREATE TRIGGER signed_note_is_never_replaced BEFORE INSERT ON note
WHEN EXISTS (SELECT 1 FROM note n WHERE n.status = 'signed' AND ((n.organization_id = NEW.organization_id AND n.id = NEW.id) OR n.rowid = NEW.rowid))
BEGIN SELECT raise(ABORT, 'a signed note is never changed'); END
--;
CREATE TRIGGER note_keeps_its_place BEFORE UPDATE ON note
WHEN (OLD.organization_id, OLD.id, OLD.rowid) IS NOT (NEW.organization_id, NEW.id, NEW.rowid)
BEGIN SELECT raise(ABORT, 'a signed note is never changed'); END
--;
-- As in the first migration: what a large practice looks like.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('note_template', 'sqlite_autoindex_note_template_1', '500 500 1'),
  ('note_template', 'note_template_unique_name', '500 500 1'),
  ('note', 'sqlite_autoindex_note_1', '500000 500000 1'),
  ('note', 'note_by_contact', '500000 500000 10 1 1'),
  ('note', 'note_by_author', '500000 500000 20000 1 1'),
  ('note', 'note_by_appointment', '450000 450000 1'),
  ('note', 'note_by_addendum', '5000 5000 1'),
  ('note', 'note_drafts', '2000 2000 40 1 1'),
  ('note', 'note_to_cosign', '1000 1000 50 1 1'),
  ('note_access', 'sqlite_autoindex_note_access_1', '500 500 1'),
  ('note_access', 'note_access_by_note', '500 500 1 1'),
  ('note_access', 'note_access_unseen', '50 50 1')
--;
