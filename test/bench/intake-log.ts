import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import type { MigrationObject } from '@mikro-orm/postgresql';
import type { DatabaseUrls } from '#libs/event-store/log.module';
import { built } from './built.ts';
import { type OpenLog, openLog } from './log.ts';

type Table = typeof import('../../apps/claim-intake/src/application-list/application-list.table.ts');
type Projection = typeof import('../../apps/claim-intake/src/application-list/application-list.projection.ts');
type Query = typeof import('../../apps/claim-intake/src/application-list/applications.query.ts');

const INTAKE = 'apps/claim-intake';
const LIST = `${INTAKE}/src/application-list`;
const MIGRATIONS = readdirSync(`${INTAKE}/migrations`)
  .sort()
  .map((file) => basename(file, '.ts'));

export const { ApplicationList } = await built<Table>(`${LIST}/application-list.table`);
export const { applicationList } = await built<Projection>(`${LIST}/application-list.projection`);
export const { Applications } = await built<Query>(`${LIST}/applications.query`);

/** The log of claim-intake with its own tables, and none of its readers. */
export async function openIntakeLog(urls: DatabaseUrls): Promise<OpenLog> {
  return openLog('claim-intake', urls, {
    tables: [ApplicationList],
    migrations: await Promise.all(MIGRATIONS.map(migration)),
  });
}

async function migration(name: string): Promise<MigrationObject> {
  const [made] = Object.values(await built<Record<string, MigrationObject['class']>>(`${INTAKE}/migrations/${name}`));
  if (made === undefined) throw new Error(`${name} holds no migration`);
  return { name, class: made };
}
