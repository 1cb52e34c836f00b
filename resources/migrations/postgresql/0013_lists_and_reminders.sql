-- It is for every organisation at once: the owner of the tables sees all of them for as long as this takes.
ALTER TABLE organization NO FORCE ROW LEVEL SECURITY
--;
ALTER TABLE message_service NO FORCE ROW LEVEL SECURITY
--;
ALTER TABLE message NO FORCE ROW LEVEL SECURITY
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
ALTER TABLE organization FORCE ROW LEVEL SECURITY
--;
ALTER TABLE message_service FORCE ROW LEVEL SECURITY
--;
ALTER TABLE message FORCE ROW LEVEL SECURITY
--;
