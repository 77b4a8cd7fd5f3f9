type Json = Readonly<Record<string, unknown>>;

const NOT_IN_OPENAPI = new Set(['$schema', '$id', 'title', 'examples', 'exclusiveMinimum']);

/** A published JSON Schema as the OpenAPI document says it (3.0): without its own address, and null as `nullable`. */
export function openApiSchema(schema: Json): Record<string, unknown> {
  const kept = Object.entries(schema).filter(([name]) => !NOT_IN_OPENAPI.has(name));
  const { type, examples, exclusiveMinimum } = schema;
  return {
    ...Object.fromEntries(kept.map(([name, value]) => [name, said(value)])),
    ...(Array.isArray(type) ? { type: type.find((each) => each !== 'null') as string, nullable: true } : {}),
    ...(Array.isArray(examples) ? { example: examples[0] as unknown } : {}),
    ...(exclusiveMinimum === undefined ? {} : { minimum: exclusiveMinimum, exclusiveMinimum: true }),
  };
}

/** One of these, or a list of at most so many. */
export function oneOrList(schema: Json, most: number): Record<string, unknown> {
  const one = openApiSchema(schema);
  return { oneOf: [one, { type: 'array', maxItems: most, items: one }], example: one.example };
}

function said(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(said);
  return typeof value === 'object' && value !== null ? openApiSchema(value as Json) : value;
}
