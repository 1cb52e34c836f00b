-- Each order and each filter of recordings has in its index all that the others ask for: a list is one stretch of an index, and
-- never a look at the table for each row that does not belong in it.
DROP INDEX recording_shelf_by_started
--;
CREATE INDEX recording_shelf_by_started ON recording_shelf (organization_id, started_at, recording_id, duration_ms, size_bytes, status, location, contact_id, sort_name, practitioner_id, staff_name, other_staff, appointment_id, agreed_until, unwithdrawn_until)
--;
DROP INDEX recording_shelf_by_person
--;
CREATE INDEX recording_shelf_by_person ON recording_shelf (organization_id, sort_name, recording_id, started_at, duration_ms, size_bytes, status, location, contact_id, practitioner_id, staff_name, other_staff, appointment_id, agreed_until, unwithdrawn_until)
--;
DROP INDEX recording_shelf_by_staff_name
--;
CREATE INDEX recording_shelf_by_staff_name ON recording_shelf (organization_id, staff_name, recording_id, started_at, duration_ms, size_bytes, status, location, contact_id, sort_name, practitioner_id, other_staff, appointment_id, agreed_until, unwithdrawn_until)
--;
DROP INDEX recording_shelf_by_duration
--;
CREATE INDEX recording_shelf_by_duration ON recording_shelf (organization_id, duration_ms, recording_id, started_at, size_bytes, status, location, contact_id, sort_name, practitioner_id, staff_name, other_staff, appointment_id, agreed_until, unwithdrawn_until)
--;
DROP INDEX recording_shelf_by_size
--;
CREATE INDEX recording_shelf_by_size ON recording_shelf (organization_id, size_bytes, recording_id, started_at, duration_ms, status, location, contact_id, sort_name, practitioner_id, staff_name, other_staff, appointment_id, agreed_until, unwithdrawn_until)
--;
DROP INDEX recording_shelf_by_status
--;
CREATE INDEX recording_shelf_by_status ON recording_shelf (organization_id, status, recording_id, started_at, duration_ms, size_bytes, location, contact_id, sort_name, practitioner_id, staff_name, other_staff, appointment_id, agreed_until, unwithdrawn_until)
--;
DROP INDEX recording_shelf_by_practitioner
--;
CREATE INDEX recording_shelf_by_practitioner ON recording_shelf (organization_id, practitioner_id, started_at, recording_id, duration_ms, size_bytes, status, location, contact_id, sort_name, staff_name, other_staff, appointment_id, agreed_until, unwithdrawn_until)
--;
DROP INDEX recording_shelf_by_agreed
--;
CREATE INDEX recording_shelf_by_agreed ON recording_shelf (organization_id, agreed_until, recording_id, started_at, duration_ms, size_bytes, status, location, contact_id, sort_name, practitioner_id, staff_name, other_staff, appointment_id, unwithdrawn_until) WHERE agreed_until < '9999-12-31'
--;
DROP INDEX recording_shelf_by_unwithdrawn
--;
CREATE INDEX recording_shelf_by_unwithdrawn ON recording_shelf (organization_id, unwithdrawn_until, recording_id, started_at, duration_ms, size_bytes, status, location, contact_id, sort_name, practitioner_id, staff_name, other_staff, appointment_id, agreed_until) WHERE unwithdrawn_until < '9999-12-31'
--;
-- Whom somebody meets: asked for a person's visits everywhere, and never for those that were taken back.
DROP INDEX participant_by_contact
--;
CREATE INDEX participant_by_contact ON participant (organization_id, contact_id, appointment_id, is_deleted)
--;
-- As in the first migration: what a large practice looks like.
DELETE FROM sqlite_stat1 WHERE idx IN ('participant_by_contact', 'recording_shelf_by_started', 'recording_shelf_by_person', 'recording_shelf_by_staff_name', 'recording_shelf_by_duration', 'recording_shelf_by_size', 'recording_shelf_by_status', 'recording_shelf_by_practitioner', 'recording_shelf_by_agreed', 'recording_shelf_by_unwithdrawn')
--;
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('participant', 'participant_by_contact', '500000 500000 10 1 1'),
  ('recording_shelf', 'recording_shelf_by_started', '100000 100000 1 1 1 1 1 1 1 1 1 1 1 1 1 1'),
  ('recording_shelf', 'recording_shelf_by_person', '100000 100000 8 1 1 1 1 1 1 1 1 1 1 1 1 1'),
  ('recording_shelf', 'recording_shelf_by_staff_name', '100000 100000 5000 1 1 1 1 1 1 1 1 1 1 1 1 1'),
  ('recording_shelf', 'recording_shelf_by_duration', '100000 100000 1 1 1 1 1 1 1 1 1 1 1 1 1 1'),
  ('recording_shelf', 'recording_shelf_by_size', '100000 100000 1 1 1 1 1 1 1 1 1 1 1 1 1 1'),
  ('recording_shelf', 'recording_shelf_by_status', '100000 100000 20000 1 1 1 1 1 1 1 1 1 1 1 1 1'),
  ('recording_shelf', 'recording_shelf_by_practitioner', '100000 100000 5000 1 1 1 1 1 1 1 1 1 1 1 1 1'),
  ('recording_shelf', 'recording_shelf_by_agreed', '2000 2000 1000 1 1 1 1 1 1 1 1 1 1 1 1 1'),
  ('recording_shelf', 'recording_shelf_by_unwithdrawn', '2000 2000 1000 1 1 1 1 1 1 1 1 1 1 1 1 1')
--;
-- Reminders came as a setting that was on. Where nothing leaves a practice nobody has asked for them: a mail server that is put in
-- one day must not begin to write to patients by itself. Who sends has seen the setting beside it, and keeps what it says.
UPDATE organization SET reminder_hours = 0, version = version + 1 WHERE reminder_hours > 0 AND NOT EXISTS (SELECT 1 FROM message_service s WHERE s.organization_id = organization.organization_id
  AND s.is_active AND NOT s.is_deleted)
--;
-- Nor do those leave that wait already.
UPDATE message SET status = 'withdrawn', version = version + 1 WHERE template_name = 'reminder' AND status IN ('held', 'ready')
  AND EXISTS (SELECT 1 FROM organization o WHERE o.organization_id = message.organization_id AND o.reminder_hours = 0)
--;
