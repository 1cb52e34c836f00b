-- Who holds a session hears of withdrawals: asked for at every desk whenever something changes.
CREATE INDEX consent_by_withdrawal ON consent (organization_id, withdrawn_at) WHERE withdrawn_at IS NOT NULL
--;
-- Each order of the whole list of documents (services/store/DocumentOrder). What is asked of a row before it is shown is in the index too. By
-- expressions, so that they lead to orders alone: a filter by kind is not to leave the order by day for them.
CREATE INDEX document_by_title ON document (organization_id, lower(title), id, privacy, author_id, contact_id, is_deleted)
--;
CREATE INDEX document_by_kind ON document (organization_id, coalesce(kind, ''), id, privacy, author_id, contact_id, is_deleted)
--;
CREATE INDEX document_by_status ON document (organization_id, coalesce(status, ''), id, privacy, author_id, contact_id, is_deleted)
--;
CREATE INDEX document_by_level ON document (organization_id, CASE privacy WHEN 'public' THEN '1' WHEN 'internal' THEN '2' WHEN 'confidential' THEN '3' ELSE '4' END, id, privacy, author_id, contact_id, is_deleted)
--;
-- As in the first migration: what a large practice looks like.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('consent', 'consent_by_withdrawal', '5000 5000 1'),
  ('document', 'document_by_title', '200000 200000 20 1 1 1 1 1'),
  ('document', 'document_by_kind', '200000 200000 20000 1 1 1 1 1'),
  ('document', 'document_by_status', '200000 200000 50000 1 1 1 1 1'),
  ('document', 'document_by_level', '200000 200000 50000 1 1 1 1 1')
--;
-- How many people were in the session of a recording: who looks for somebody by name finds their own by one index, and those of several, in
-- which they are beside whose recording it is, by this small one.
ALTER TABLE recording_shelf ADD COLUMN people INTEGER NOT NULL DEFAULT 1
--;
UPDATE recording_shelf SET people = (SELECT count(*) FROM (SELECT p.contact_id FROM participant p WHERE p.organization_id = recording_shelf.organization_id
  AND p.appointment_id = recording_shelf.appointment_id AND NOT p.is_deleted UNION SELECT recording_shelf.contact_id) q)
--;
CREATE INDEX recording_shelf_of_several ON recording_shelf (organization_id, appointment_id, recording_id, people) WHERE people > 1
--;
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('recording_shelf', 'recording_shelf_of_several', '5000 5000 1 1 1')
--;
-- Who has asked to come into a room of a session: once a person and room, waiting until somebody lets them in.
CREATE TABLE room_guest (
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
  room_id BLOB NOT NULL,
  contact_id BLOB NOT NULL,
  asked_at INTEGER NOT NULL,
  seen_at INTEGER NOT NULL,
  admitted_at INTEGER,
  admitted_by BLOB,
  place TEXT,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, room_id) REFERENCES meeting_room (organization_id, id),
  FOREIGN KEY (organization_id, contact_id) REFERENCES contact (organization_id, id),
  FOREIGN KEY (organization_id, admitted_by) REFERENCES app_user (organization_id, id)
) STRICT
--;
CREATE UNIQUE INDEX room_guest_of_room ON room_guest (organization_id, room_id, contact_id) WHERE NOT is_deleted
--;
CREATE INDEX room_guest_waiting ON room_guest (organization_id, seen_at) WHERE admitted_at IS NULL AND NOT is_deleted
--;
-- Whether whoever asks comes straight into the rooms of this account.
ALTER TABLE video_service ADD COLUMN straight_in INTEGER NOT NULL DEFAULT 0
--;
-- As in the first migration: what a large practice looks like.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('room_guest', 'sqlite_autoindex_room_guest_1', '10000 10000 1'),
  ('room_guest', 'room_guest_of_room', '10000 10000 1 1'),
  ('room_guest', 'room_guest_waiting', '10 10 1')
--;
-- A legal hold is released by two people: one asks, another decides.
CREATE TABLE hold_release (
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
  kind TEXT NOT NULL,
  recording_id BLOB,
  document_id BLOB,
  note_id BLOB,
  contact_id BLOB,
  status TEXT,
  why TEXT NOT NULL,
  asked_by BLOB NOT NULL,
  decided_by BLOB,
  decided_at INTEGER,
  decided_why TEXT,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, recording_id) REFERENCES recording (organization_id, id),
  FOREIGN KEY (organization_id, document_id) REFERENCES document (organization_id, id),
  FOREIGN KEY (organization_id, note_id) REFERENCES note (organization_id, id),
  FOREIGN KEY (organization_id, contact_id) REFERENCES contact (organization_id, id),
  FOREIGN KEY (organization_id, asked_by) REFERENCES app_user (organization_id, id),
  FOREIGN KEY (organization_id, decided_by) REFERENCES app_user (organization_id, id)
) STRICT
--;
CREATE INDEX hold_release_by_recording ON hold_release (organization_id, recording_id) WHERE recording_id IS NOT NULL
--;
CREATE INDEX hold_release_by_document ON hold_release (organization_id, document_id) WHERE document_id IS NOT NULL
--;
CREATE INDEX hold_release_by_note ON hold_release (organization_id, note_id) WHERE note_id IS NOT NULL
--;
-- Of each hold one at a time, whoever asks at the same moment.
CREATE UNIQUE INDEX hold_release_asked_of_recording ON hold_release (organization_id, recording_id) WHERE status = 'asked' AND NOT is_deleted
--;
CREATE UNIQUE INDEX hold_release_asked_of_document ON hold_release (organization_id, document_id) WHERE status = 'asked' AND NOT is_deleted
--;
CREATE UNIQUE INDEX hold_release_asked_of_note ON hold_release (organization_id, note_id) WHERE status = 'asked' AND NOT is_deleted
--;
CREATE INDEX hold_release_open ON hold_release (organization_id, created_at, id) WHERE status = 'asked'
--;
-- As in the first migration: what a large practice looks like.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('hold_release', 'sqlite_autoindex_hold_release_1', '500 500 1'),
  ('hold_release', 'hold_release_by_recording', '200 200 1'),
  ('hold_release', 'hold_release_by_document', '200 200 1'),
  ('hold_release', 'hold_release_by_note', '100 100 1'),
  ('hold_release', 'hold_release_asked_of_recording', '20 20 1'),
  ('hold_release', 'hold_release_asked_of_document', '20 20 1'),
  ('hold_release', 'hold_release_asked_of_note', '20 20 1'),
  ('hold_release', 'hold_release_open', '20 20 1 1')
--;
-- When somebody called off, whatever else of theirs is corrected later; of those until now, when their row was last written.
ALTER TABLE participant ADD COLUMN called_off_at INTEGER
--;
-- Who did not come, or had called off before it began, is not in a recording, and is not asked for their consent (services/store/WhoWasThere).
UPDATE recording_shelf SET (agreed_until, unwithdrawn_until) = (SELECT
  coalesce((SELECT min(coalesce((SELECT max(coalesce(k.expires_on, '9999-12-31')) FROM consent k WHERE k.organization_id = r.organization_id
    AND k.contact_id = q.contact_id AND k.kind IN ('recording', 'all') AND k.withdrawn_at IS NULL AND NOT k.is_deleted), ''))
    FROM (SELECT p.contact_id FROM participant p WHERE p.organization_id = r.organization_id AND p.appointment_id = r.appointment_id AND NOT p.is_deleted
      AND (coalesce(p.status, '') NOT IN ('cancelled', 'rescheduled', 'no_show') OR (p.status <> 'no_show' AND p.updated_at > r.started_at)
        OR (p.status = 'no_show' AND EXISTS (SELECT 1 FROM consent v WHERE v.organization_id = p.organization_id AND v.contact_id = p.contact_id
          AND v.kind IN ('recording', 'all') AND v.withdrawn_at IS NOT NULL AND NOT v.is_deleted)))
      UNION SELECT r.contact_id) q), '9999-12-31'),
  coalesce((SELECT min(coalesce((SELECT max(coalesce(k.expires_on, '9999-12-31')) FROM consent k WHERE k.organization_id = r.organization_id
    AND k.contact_id = q.contact_id AND k.kind IN ('recording', 'all') AND k.withdrawn_at IS NULL AND NOT k.is_deleted), ''))
    FROM (SELECT p.contact_id FROM participant p WHERE p.organization_id = r.organization_id AND p.appointment_id = r.appointment_id AND NOT p.is_deleted
      AND (coalesce(p.status, '') NOT IN ('cancelled', 'rescheduled', 'no_show') OR (p.status <> 'no_show' AND p.updated_at > r.started_at)
        OR (p.status = 'no_show' AND EXISTS (SELECT 1 FROM consent v WHERE v.organization_id = p.organization_id AND v.contact_id = p.contact_id
          AND v.kind IN ('recording', 'all') AND v.withdrawn_at IS NOT NULL AND NOT v.is_deleted)))
      UNION SELECT r.contact_id) q
    WHERE EXISTS (SELECT 1 FROM consent w WHERE w.organization_id = r.organization_id AND w.contact_id = q.contact_id
      AND w.kind IN ('recording', 'all') AND w.withdrawn_at IS NOT NULL AND NOT w.is_deleted)), '9999-12-31')
  FROM recording r WHERE r.organization_id = recording_shelf.organization_id AND r.id = recording_shelf.recording_id)
WHERE EXISTS (SELECT 1 FROM participant n WHERE n.organization_id = recording_shelf.organization_id AND n.appointment_id = recording_shelf.appointment_id
  AND NOT n.is_deleted AND n.status IN ('cancelled', 'rescheduled', 'no_show'))
--;
-- One address is one person's, however its letters are written.
CREATE INDEX contact_by_folded_email ON contact (organization_id, lower(email)) WHERE email IS NOT NULL
--;
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('contact', 'contact_by_folded_email', '40000 40000 2')
--;
