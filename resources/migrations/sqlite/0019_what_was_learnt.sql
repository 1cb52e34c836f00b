-- By whose clock somebody lives who lives elsewhere: messages tell their time beside the practice's.
ALTER TABLE contact ADD COLUMN zone TEXT
--;
-- A step of undo has an index by number once it was taken back; until then it is found by who may: each change writes to one index less.
DROP INDEX undo_step_by_number
--;
CREATE INDEX undo_step_used ON undo_step (organization_id, number) WHERE used_at IS NOT NULL
--;
-- As in the first migration: what a large practice looks like.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('undo_step', 'undo_step_used', '5000 5000 1')
--;
