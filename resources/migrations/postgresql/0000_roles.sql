-- Run once by a superuser of the database; nothing of Praxis runs as one afterwards.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'praxis_owner') THEN CREATE ROLE praxis_owner NOLOGIN; END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'praxis_migrator') THEN CREATE ROLE praxis_migrator LOGIN NOINHERIT; END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'praxis_app') THEN CREATE ROLE praxis_app LOGIN; END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'praxis_auditor') THEN CREATE ROLE praxis_auditor LOGIN; END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'praxis_backup') THEN CREATE ROLE praxis_backup LOGIN BYPASSRLS; END IF;
END $$
--;
GRANT praxis_owner TO praxis_migrator
--;
CREATE SCHEMA IF NOT EXISTS praxis AUTHORIZATION praxis_owner
--;
CREATE EXTENSION IF NOT EXISTS pg_trgm
--;
REVOKE CREATE ON SCHEMA public FROM PUBLIC
--;
DO $$
BEGIN
  EXECUTE format('ALTER DATABASE %I SET search_path = praxis, public', current_database());
END $$
--;
