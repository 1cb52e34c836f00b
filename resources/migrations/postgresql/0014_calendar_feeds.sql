-- The calendar of a practitioner as an address that other programs read: which of its addresses holds (none: 0), and what it shows.
ALTER TABLE practitioner ADD COLUMN feed_number bigint NOT NULL DEFAULT 0
--;
ALTER TABLE practitioner ADD COLUMN feed_shows text
--;
-- Whether somebody has an account of their own: asked for each message to them.
CREATE INDEX app_user_by_contact ON app_user (organization_id, contact_id) WHERE contact_id IS NOT NULL
--;
