import { MikroORM, type EntityManager, type Options, PostgreSqlDriver } from '@mikro-orm/postgresql';
import pg from 'pg';
import type { DomainEvent } from './aggregate.ts';
