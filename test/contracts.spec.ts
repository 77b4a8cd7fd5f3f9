import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { derivedId } from '#libs/kernel/ids';
import { PARTITIONS } from '#libs/messaging/kafka-topics';
import { contractFaults, contractFile, contractNames, exampleOf, validatorOfSchemas } from '#libs/testing/contracts';
import { pathsIn, textOf } from './architecture/source-files.ts';

interface Schema {
  readonly description?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly [keyword: string]: unknown;
}

const schemaOf = (name: string) => contractFile(`${name}.v1.schema.json`) as Schema;

/** The schema and every schema in it, each with its place. */
function partsOf(schema: Schema, at: string): [at: string, Schema][] {
  const { properties = {}, $defs = {}, items } = schema;
  const inner = Object.entries({ ...properties, ...$defs, ...(items === undefined ? {} : { '[]': items as Schema }) });
  return [[at, schema], ...inner.flatMap(([name, part]) => partsOf(part, `${at}/${name}`))];
}

describe('the contracts', () => {
  it('are those of the nineteen public events', () => {
    expect(contractNames).toHaveLength(19);
    expect(pathsIn('libs/contracts/*.example.json')).toHaveLength(contractNames.length);
  });

  describe.each(contractNames)('%s', (name) => {
    it('has a schema by JSON Schema 2020-12 that an example fits', () => {
      const schema = schemaOf(name);
      expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object' });
      expect(schema.$id).toBe(`urn:loonbrug:contract:${name}.v1`);
      expect(() => validatorOfSchemas().compile(schema)).not.toThrow();
      expect(contractFaults(exampleOf(name))).toEqual([]);
      expect(exampleOf(name).type).toBe(`nl.loonkostensubsidie.${name}.v1`);
    });

    it('lets producers add fields, everywhere', () => {
      const closed = partsOf(schemaOf(name), name).filter(
        ([, part]) => part.additionalProperties === false || part.unevaluatedProperties === false,
      );
      expect(closed).toEqual([]);
      const example = exampleOf(name);
      expect(contractFaults({ ...example, data: { ...example.data, nieuwVeld: { a: [1] } } })).toEqual([]);
    });

    it('misses no field that it requires', () => {
      const { required = [], properties = {} } = schemaOf(name);
      // What came later is not required: messages of before do not have it.
      expect(Object.keys(properties).slice(0, required.length)).toEqual(required);
      const example = exampleOf(name);
      for (const field of required) {
        const data = Object.fromEntries(Object.entries(example.data).filter(([key]) => key !== field));
        expect(contractFaults({ ...example, data })).toEqual([`/data must have required property '${field}'`]);
      }
    });

    it('says in Dutch what everything is, and names nobody', () => {
      const parts = partsOf(schemaOf(name), name);
      const silent = parts.filter(
        ([at, part]) => !at.endsWith('[]') && part.$ref === undefined && (part.description ?? '').length < 8,
      );
      expect(silent.map(([at]) => at)).toEqual([]);
      const naming = parts.filter(([at]) =>
        /\/(bsn|iban|geboortedatum|achternaam|voorletters|tenaamstelling)$/.test(at),
      );
      expect(naming).toEqual([]);
      // An id may have nine digits in a row by chance.
      const words = JSON.stringify(exampleOf(name)).replaceAll(/[\da-f]{8}(-?[\da-f]{4}){3}-?[\da-f]{12}/g, 'id');
      expect(words).not.toMatch(/\b\d{9}\b|[A-Z]{2}\d{2}[A-Z]{4}\d{10}/);
    });

    it('has ids that follow from each other, and the subject by which it is ordered', () => {
      const { subject, data } = exampleOf(name);
      const { aanvraagId, toekenningId, declaratieId, betalingId, machtigingId, maand, eindTotEindId } = data as Record<
        string,
        string
      >;
      if (toekenningId !== undefined) expect(toekenningId).toBe(derivedId('toekenning', String(aanvraagId)));
      if (declaratieId !== undefined) {
        expect(declaratieId).toBe(derivedId('declaratie', String(toekenningId), String(maand)));
      }
      if (betalingId !== undefined) {
        expect(betalingId).toBe(derivedId('betaling', String(declaratieId), '1'));
        expect(eindTotEindId).toBe(`LB${betalingId.replaceAll('-', '')}`);
      }
      expect(subject).toBe(declaratieId ?? aanvraagId ?? machtigingId);
    });
  });

  it('would notice a message that breaks them', () => {
    const example = exampleOf('aanvraag-ingediend');
    expect(contractFaults({ ...example, data: { ...example.data, gemeentecode: 'Ons Dorp' } })).toHaveLength(1);
    expect(contractFaults({ ...example, subject: 'J. Jansen' })).toEqual(['/subject must match format "uuid"']);
    expect(contractFaults({ ...example, type: 'nl.loonkostensubsidie.iets-anders.v1' })).toHaveLength(1);
  });

  const base = textOf('../shared/checks/cloudevents/cloudevents-1.0.2.schema.json');
  const overlay = textOf('../shared/checks/cloudevents/nlgov-profile-overlay.OURS.schema.json');

  // The schemas are others', and lie beside the checkout where somebody put them.
  if (base !== undefined && overlay !== undefined)
    it.each(contractNames)('are CloudEvents by the NL GOV profile: %s', (name) => {
      const ajv = addFormats.default(new Ajv({ strict: false, allErrors: true }));
      for (const schema of [base, overlay]) {
        const validate = ajv.compile(JSON.parse(schema) as object);
        expect([validate(exampleOf(name)), validate.errors]).toEqual([true, null]);
      }
    });
});

interface AsyncApi {
  readonly asyncapi: string;
  readonly channels: Readonly<Record<string, { address: string; messages: object; bindings: { kafka: object } }>>;
  readonly operations: Readonly<Record<string, { action: string; channel: { $ref: string }; messages: object[] }>>;
}

describe('the AsyncAPI documents', () => {
  const services = ['claim-intake', 'municipal-review', 'cashflow-forecast'];
  const documentOf = (service: string) => contractFile(`${service}.asyncapi.json`) as unknown as AsyncApi;
  const topics = (service: string, action: string) => {
    const { operations, channels } = documentOf(service);
    const names = Object.values(operations).filter((each) => each.action === action);
    return names.map(({ channel }) => channels[channel.$ref.split('/').at(-1) ?? '']?.address);
  };

  it.each(services)('of %s refers to nothing that is not there', (service) => {
    const document = documentOf(service);
    expect(document.asyncapi).toBe('3.1.0');
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, to = '']) => to);
    expect(references.length).toBeGreaterThan(10);
    const lost = references.filter((to) =>
      to.startsWith('#/')
        ? to
            .slice(2)
            .split('/')
            .reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], document) === undefined
        : textOf(`libs/contracts/${to.replace('./', '')}`) === undefined,
    );
    expect(lost).toEqual([]);
    for (const { bindings } of Object.values(document.channels)) {
      expect(bindings.kafka).toMatchObject({ partitions: PARTITIONS });
    }
  });

  it('say that every topic is told by one service, and heard by another', () => {
    const told = services.flatMap((service) => topics(service, 'send'));
    expect(told.toSorted()).toEqual([
      ...['lks.aanvragen.v1', 'lks.besluiten.v1', 'lks.betalingen.v1', 'lks.declaraties.v1', 'lks.machtigingen.v1'],
      'lks.termijnen.v1',
    ]);
    expect(topics('cashflow-forecast', 'receive').toSorted()).toEqual(told.toSorted());
    expect(topics('claim-intake', 'receive').toSorted()).toEqual([
      ...['lks.besluiten.v1', 'lks.betalingen.v1', 'lks.termijnen.v1'],
    ]);
    expect(topics('municipal-review', 'receive').toSorted()).toEqual([
      ...['lks.aanvragen.v1', 'lks.declaraties.v1', 'lks.machtigingen.v1'],
    ]);
  });

  it('name every public event once, under the topic on which it is told', () => {
    const named = services.flatMap((service) => {
      const { channels } = documentOf(service);
      const sent = topics(service, 'send');
      return Object.values(channels).flatMap(({ address, messages }) =>
        sent.includes(address) ? Object.keys(messages) : [],
      );
    });
    expect(named.toSorted()).toEqual(contractNames);
  });
});
