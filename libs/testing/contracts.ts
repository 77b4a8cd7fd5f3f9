import { globSync, readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Message } from '#libs/messaging/transport';

const FOLDER = new URL('../contracts/', import.meta.url).pathname;
const ENVELOPE = 'cloud-event.schema.json';

export function contractFile(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(FOLDER + name, 'utf8')) as Record<string, unknown>;
}

/** The names of all public events, such as `aanvraag-ingediend`. */
export const contractNames = globSync('*.v1.schema.json', { cwd: FOLDER })
  .map((file) => file.replace('.v1.schema.json', ''))
  .sort();

/** The event of a contract as an example: what a consumer's spec reads. */
export function exampleOf(name: string): Message & { readonly data: Readonly<Record<string, unknown>> } {
  return contractFile(`${name}.v1.example.json`) as unknown as Message & { data: Record<string, unknown> };
}

/** By the rules of JSON Schema 2020-12, and strict: a keyword that is misspelt is an error. */
export function validatorOfSchemas() {
  return addFormats.default(new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }));
}

const ajv = validatorOfSchemas();
const validate = (file: string) => {
  const schema = contractFile(file);
  return ajv.getSchema(String(schema.$id)) ?? ajv.compile(schema);
};

/** What in a message breaks its contract or the envelope of every message; `[]` is what a producer's spec expects. */
export function contractFaults(message: Message): string[] {
  const name = /^nl\.loonkostensubsidie\.([a-z-]+)\.v1$/.exec(message.type)?.[1] ?? '';
  if (!contractNames.includes(name)) return [`${message.type} has no contract`];
  const ofEnvelope = validate(ENVELOPE);
  const ofData = validate(`${name}.v1.schema.json`);
  return [
    ...(ofEnvelope(message) ? [] : faults('', ofEnvelope.errors)),
    ...(ofData(message.data) ? [] : faults('/data', ofData.errors)),
    ...(message.dataschema === contractFile(`${name}.v1.schema.json`).$id ? [] : ['dataschema is not the contract']),
  ];
}

function faults(at: string, errors: readonly ErrorObject[] | null | undefined): string[] {
  return (errors ?? []).map(({ instancePath, message: fault }) => `${at}${instancePath} ${String(fault)}`);
}
