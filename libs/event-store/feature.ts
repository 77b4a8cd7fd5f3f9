import type { Options } from '@mikro-orm/postgresql';
import type { Provider, Type } from '@nestjs/common';
import type { Reader } from './reader.ts';

/** What one part of a service adds to it; readers that need something at hand to begin are started by the module. */
export interface Feature {
  readonly tables?: NonNullable<Options['entities']>;
  readonly controllers?: readonly Type[];
  readonly providers?: readonly Provider[];
  readonly readers?: readonly Reader<never>[];
}

/** All that these features add, in their order. */
export function together(features: readonly Feature[]) {
  return {
    tables: features.flatMap(({ tables = [] }) => tables),
    controllers: features.flatMap(({ controllers = [] }) => controllers),
    providers: features.flatMap(({ providers = [] }) => providers),
    readers: features.flatMap(({ readers = [] }) => readers),
  };
}
