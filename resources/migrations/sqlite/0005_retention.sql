-- What lists of recordings are sorted and filtered by, in one table (services/store/Shelf). It replaces indexes that led to a part of it.
CREATE TABLE recording_shelf (
  organization_id BLOB NOT NULL,
  recording_id BLOB NOT NULL,
  started_at INTEGER NOT NULL,
  duration_ms INTEGER NOT NULL,
  size_bytes INTEGER NOT NULL,
  status TEXT NOT NULL,
  location TEXT NOT NULL,
  contact_id BLOB NOT NULL,
  sort_name TEXT NOT NULL,
  practitioner_id BLOB NOT NULL,
  staff_name TEXT NOT NULL,
  other_staff TEXT,
  appointment_id BLOB NOT NULL,
  agreed_until TEXT NOT NULL,
  unwithdrawn_until TEXT NOT NULL,
  PRIMARY KEY (organization_id, recording_id)
) WITHOUT ROWID, STRICT
--;
INSERT INTO recording_shelf (organization_id, recording_id, started_at, duration_ms, size_bytes, status, location, contact_id, sort_name,
  practitioner_id, staff_name, other_staff, appointment_id, agreed_until, unwithdrawn_until)
SELECT r.organization_id, r.id, coalesce(r.started_at, 0), r.duration_ms, r.size_bytes, coalesce(r.status, ''), coalesce(r.location, ''),
  r.contact_id, coalesce(c.sort_name, ''), r.practitioner_id, coalesce(d.display_name, ''), CASE WHEN a.is_deleted THEN NULL ELSE a.other_staff END,
  r.appointment_id,
  coalesce((SELECT min(coalesce((SELECT max(coalesce(k.expires_on, '9999-12-31')) FROM consent k WHERE k.organization_id = r.organization_id
    AND k.contact_id = q.contact_id AND k.kind IN ('recording', 'all') AND k.withdrawn_at IS NULL AND NOT k.is_deleted), ''))
    FROM (SELECT p.contact_id FROM participant p WHERE p.organization_id = r.organization_id AND p.appointment_id = r.appointment_id
      AND NOT p.is_deleted UNION SELECT r.contact_id) q), '9999-12-31'),
  coalesce((SELECT min(coalesce((SELECT max(coalesce(k.expires_on, '9999-12-31')) FROM consent k WHERE k.organization_id = r.organization_id
    AND k.contact_id = q.contact_id AND k.kind IN ('recording', 'all') AND k.withdrawn_at IS NULL AND NOT k.is_deleted), ''))
    FROM (SELECT p.contact_id FROM participant p WHERE p.organization_id = r.organization_id AND p.appointment_id = r.appointment_id
      AND NOT p.is_deleted UNION SELECT r.contact_id) q
    WHERE EXISTS (SELECT 1 FROM consent w WHERE w.organization_id = r.organization_id AND w.contact_id = q.contact_id
      AND w.kind IN ('recording', 'all') AND w.withdrawn_at IS NOT NULL AND NOT w.is_deleted)), '9999-12-31')
FROM recording r JOIN contact c ON c.organization_id = r.organization_id AND c.id = r.contact_id AND NOT c.is_deleted
JOIN practitioner d ON d.organization_id = r.organization_id AND d.id = r.practitioner_id
JOIN appointment a ON a.organization_id = r.organization_id AND a.id = r.appointment_id
WHERE NOT r.is_deleted
--;
CREATE INDEX recording_shelf_by_started ON recording_shelf (organization_id, started_at, recording_id)
--;
CREATE INDEX recording_shelf_by_person ON recording_shelf (organization_id, sort_name, recording_id)
--;
CREATE INDEX recording_shelf_by_staff_name ON recording_shelf (organization_id, staff_name, recording_id)
--;
CREATE INDEX recording_shelf_by_duration ON recording_shelf (organization_id, duration_ms, recording_id)
--;
CREATE INDEX recording_shelf_by_size ON recording_shelf (organization_id, size_bytes, recording_id)
--;
CREATE INDEX recording_shelf_by_status ON recording_shelf (organization_id, status, recording_id)
--;
CREATE INDEX recording_shelf_by_practitioner ON recording_shelf (organization_id, practitioner_id, started_at, recording_id, duration_ms, size_bytes)
--;
CREATE INDEX recording_shelf_by_contact ON recording_shelf (organization_id, contact_id, started_at)
--;
CREATE INDEX recording_shelf_by_appointment ON recording_shelf (organization_id, appointment_id)
--;
CREATE INDEX recording_shelf_by_agreed ON recording_shelf (organization_id, agreed_until) WHERE agreed_until < '9999-12-31'
--;
CREATE INDEX recording_shelf_by_unwithdrawn ON recording_shelf (organization_id, unwithdrawn_until) WHERE unwithdrawn_until < '9999-12-31'
--;
CREATE INDEX recording_shelf_by_other_staff ON recording_shelf (organization_id, other_staff) WHERE other_staff IS NOT NULL
--;
DROP INDEX recording_of_practitioner
--;
DROP INDEX recording_by_duration
--;
DROP INDEX recording_by_size
--;
DROP INDEX recording_by_status
--;
DROP INDEX practitioner_by_name
--;
-- As in the first migration: what a large practice looks like.
DELETE FROM sqlite_stat1 WHERE idx IN ('recording_of_practitioner', 'recording_by_duration', 'recording_by_size', 'recording_by_status', 'practitioner_by_name')
--;
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('recording_shelf', 'recording_shelf', '100000 100000 1'),
  ('recording_shelf', 'recording_shelf_by_started', '100000 100000 1 1'),
  ('recording_shelf', 'recording_shelf_by_person', '100000 100000 8 1'),
  ('recording_shelf', 'recording_shelf_by_staff_name', '100000 100000 5000 1'),
  ('recording_shelf', 'recording_shelf_by_duration', '100000 100000 1 1'),
  ('recording_shelf', 'recording_shelf_by_size', '100000 100000 1 1'),
  ('recording_shelf', 'recording_shelf_by_status', '100000 100000 20000 1'),
  ('recording_shelf', 'recording_shelf_by_practitioner', '100000 100000 5000 1 1 1 1'),
  ('recording_shelf', 'recording_shelf_by_contact', '100000 100000 8 1'),
  ('recording_shelf', 'recording_shelf_by_appointment', '100000 100000 1'),
  ('recording_shelf', 'recording_shelf_by_agreed', '2000 2000 1000'),
  ('recording_shelf', 'recording_shelf_by_unwithdrawn', '2000 2000 1000'),
  ('recording_shelf', 'recording_shelf_by_other_staff', '2000 2000 50')
--;
-- How long the practice keeps its records where another law than Australia's holds.
CREATE TABLE retention_rule (
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
  jurisdiction TEXT NOT NULL,
  years INTEGER NOT NULL,
  adult_at INTEGER NOT NULL,
  child_until INTEGER NOT NULL,
  notice_days INTEGER NOT NULL,
  basis TEXT,
  PRIMARY KEY (organization_id, id)
) STRICT
--;
CREATE UNIQUE INDEX retention_rule_unique_jurisdiction ON retention_rule (organization_id, kind, jurisdiction) WHERE NOT is_deleted
--;
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('retention_rule', 'sqlite_autoindex_retention_rule_1', '20 20 1'),
  ('retention_rule', 'retention_rule_unique_jurisdiction', '20 20 10 1')
--;
