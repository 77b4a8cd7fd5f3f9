interface Schema {
  readonly properties?: Readonly<Record<string, { readonly format?: string; readonly description?: string }>>;
}

interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly { readonly in: string; readonly name: string; readonly description?: string }[];
  readonly responses?: Readonly<Record<string, { readonly headers?: object }>>;
}

/** As much of an OpenAPI document as the rules below ask about. */
interface Document {
  readonly paths: object;
  readonly components?: object;
}

/** From the ruleset of the NLgov REST API Design Rules 2.2.0 (`/core/path-segments-kebab-case`): no dash after `_`. */
const PATH = /^\/(?:[a-z0-9-]+|\{[^}]+\})(?:\/(?:[a-z0-9.-]+|\{[^}]+\}))*(?:\/_[a-z]+)?$/;
const LOWER_CAMEL = /^[a-z][a-z\d]*([A-Z][a-z\d]*)*$/;
const DATE = /^(datum|\w+Datum)$/;
const WRITES = new Set(['put', 'post', 'patch']);

/**
 * What in a service's OpenAPI document breaks the API Design Rules, or leaves a reader without a word of explanation; a
 * sentence for each. `[]` is what a spec expects of `describeApi(service)`.
 */
export function apiFaults({ paths, components }: Document): string[] {
  const { schemas = {} } = (components ?? {}) as { schemas?: Record<string, Schema> };
  const operations = Object.entries(paths as Record<string, Record<string, Operation>>).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
  );
  const ids = operations.map(({ operation }) => operation.operationId);
  return [
    ...operations.flatMap(({ path, method, operation }) => operationFaults(path, method, operation)),
    ...ids.filter((id, nth) => ids.indexOf(id) !== nth).map((id) => `two operations are called ${String(id)}`),
    ...Object.entries(schemas).flatMap(([name, schema]) => schemaFaults(name, schema)),
  ];
}

function operationFaults(path: string, method: string, operation: Operation): string[] {
  const { parameters = [], responses = {}, summary = '', tags = [] } = operation;
  const of = `${method.toUpperCase()} ${path}`;
  const queries = parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
  const answers = Object.entries(responses);
  const needs400 = WRITES.has(method) || parameters.length > 0;
  return [
    ...(PATH.test(path) ? [] : [`${of} is not kebab-case`]),
    ...(summary === '' ? [`${of} has no summary`] : []),
    ...(tags.length === 0 ? [`${of} has no tag`] : []),
    ...(needs400 && !('400' in responses) ? [`${of} cannot answer 400`] : []),
    ...queries.filter((name) => !LOWER_CAMEL.test(name)).map((name) => `${of}: query ${name} is not lowerCamelCase`),
    ...answers
      .filter(([status, { headers }]) => /^[23]/.test(status) && !('API-Version' in (headers ?? {})))
      .map(([status]) => `${of} answers ${status} without API-Version`),
  ];
}

function schemaFaults(name: string, { properties = {} }: Schema): string[] {
  const fields = Object.entries(properties);
  return [
    ...(/^[A-Z][A-Za-z\d]*$/.test(name) ? [] : [`schema ${name} is not UpperCamelCase`]),
    ...fields
      .filter(([field, { format }]) => DATE.test(field) && format !== 'date')
      .map(([field]) => `${name}.${field} is a date without format: date`),
  ];
}
