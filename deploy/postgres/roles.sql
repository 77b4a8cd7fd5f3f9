-- One database and three roles per service, two for the portal (docs/architecture.md, "Whose data"). For psql, as a superuser,
-- once per cluster; a second time changes only passwords. Passwords come from the environment, so that none is in a file:
--   CLAIM_INTAKE_OWNER_PASSWORD=… (eleven in all, see deploy/example.env) psql -f deploy/postgres/roles.sql
-- <service>_owner creates and migrates, on a connection that is closed before requests are taken;
-- <service>_log appends and reads on, for all tenants; <service>_app answers requests, under row-level security.
-- None may do anything outside its database, and none passes row-level security by.
\set ON_ERROR_STOP on
\getenv claim_intake_owner CLAIM_INTAKE_OWNER_PASSWORD
\getenv claim_intake_log CLAIM_INTAKE_LOG_PASSWORD
\getenv claim_intake_app CLAIM_INTAKE_APP_PASSWORD
\getenv municipal_review_owner MUNICIPAL_REVIEW_OWNER_PASSWORD
\getenv municipal_review_log MUNICIPAL_REVIEW_LOG_PASSWORD
\getenv municipal_review_app MUNICIPAL_REVIEW_APP_PASSWORD
\getenv cashflow_forecast_owner CASHFLOW_FORECAST_OWNER_PASSWORD
\getenv cashflow_forecast_log CASHFLOW_FORECAST_LOG_PASSWORD
\getenv cashflow_forecast_app CASHFLOW_FORECAST_APP_PASSWORD
\getenv portal_owner PORTAL_OWNER_PASSWORD
\getenv portal_app PORTAL_APP_PASSWORD

select format('create role %I', service || '_' || part)
  from unnest(array['claim_intake', 'municipal_review', 'cashflow_forecast']) as service,
       unnest(array['owner', 'log', 'app']) as part
 where not exists (select from pg_roles where rolname = service || '_' || part)
\gexec
select format('create role portal_%s', part)
  from unnest(array['owner', 'app']) as part
 where not exists (select from pg_roles where rolname = 'portal_' || part)
\gexec
select format('alter role %I login nosuperuser nocreatedb nocreaterole noreplication nobypassrls', rolname)
  from pg_roles where rolname ~ '^((claim_intake|municipal_review|cashflow_forecast)_(owner|log|app)|portal_(owner|app))$'
\gexec
alter role claim_intake_owner password :'claim_intake_owner';
alter role claim_intake_log password :'claim_intake_log';
alter role claim_intake_app password :'claim_intake_app';
alter role municipal_review_owner password :'municipal_review_owner';
alter role municipal_review_log password :'municipal_review_log';
alter role municipal_review_app password :'municipal_review_app';
alter role cashflow_forecast_owner password :'cashflow_forecast_owner';
alter role cashflow_forecast_log password :'cashflow_forecast_log';
alter role cashflow_forecast_app password :'cashflow_forecast_app';
alter role portal_owner password :'portal_owner';
alter role portal_app password :'portal_app';

-- A writing transaction that stays open anywhere holds every reader back.
select format('alter role %I set %s', rolname, setting)
  from (select rolname from pg_roles
         where rolname ~ '^((claim_intake|municipal_review|cashflow_forecast)_(log|app)|portal_app)$') as working,
       unnest(array['idle_in_transaction_session_timeout = ''10s''', 'transaction_timeout = ''60s''']) as setting
\gexec

select format('create database %I owner %I template template0 encoding ''UTF8'' locale ''C''', service, service || '_owner')
  from unnest(array['claim_intake', 'municipal_review', 'cashflow_forecast', 'portal']) as service
 where not exists (select from pg_database where datname = service)
\gexec
select format('revoke all on database %I from public', service),
       format('grant connect on database %I to %I, %I', service, service || '_log', service || '_app')
  from unnest(array['claim_intake', 'municipal_review', 'cashflow_forecast']) as service
\gexec
revoke all on database portal from public;
grant connect on database portal to portal_app;

\connect claim_intake
alter schema public owner to claim_intake_owner;
revoke all on schema public from public;
grant usage on schema public to claim_intake_log, claim_intake_app;
\connect municipal_review
alter schema public owner to municipal_review_owner;
revoke all on schema public from public;
grant usage on schema public to municipal_review_log, municipal_review_app;
\connect cashflow_forecast
alter schema public owner to cashflow_forecast_owner;
revoke all on schema public from public;
grant usage on schema public to cashflow_forecast_log, cashflow_forecast_app;
\connect portal
alter schema public owner to portal_owner;
revoke all on schema public from public;
grant usage on schema public to portal_app;
