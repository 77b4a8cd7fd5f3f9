import { describe, expect, it } from '@jest/globals';
import { apiFaults } from './api-rules.ts';

const RIGHT = {
  operationId: 'a',
  summary: 'Doet iets',
  tags: ['dingen'],
  responses: { 200: { headers: { 'API-Version': {} } }, 400: {} },
};
const paths = (path: string, change: object = {}) => ({ [path]: { post: { ...RIGHT, ...change } } });

describe('the rules of an interface', () => {
  it('let a good document through', () => {
    expect(apiFaults({ paths: paths('/loonbestanden/{id}/_indienen') })).toEqual([]);
    expect(apiFaults({ paths: paths('/loonbestanden/sjabloon.csv') })).toEqual([]);
  });

  it.each([
    ['a path with capitals', { paths: paths('/loonBestanden') }],
    ['a trailing slash', { paths: paths('/loonbestanden/') }],
    ['an operation with a dash', { paths: paths('/zaken/{id}/_stel-vast') }],
    ['an operation in the middle', { paths: paths('/zaken/_indienen/regels') }],
    ['no summary', { paths: paths('/zaken', { summary: undefined }) }],
    ['no tag', { paths: paths('/zaken', { tags: [] }) }],
    ['a query key with a dash', { paths: paths('/zaken', { parameters: [{ in: 'query', name: 'bekend-op' }] }) }],
    ['an answer without a version', { paths: paths('/zaken', { responses: { 200: {}, 400: {} } }) }],
    ['no answer to bad input', { paths: paths('/zaken', { responses: {} }) }],
    ['one name twice', { paths: { ...paths('/zaken'), ...paths('/regels') } }],
    ['a date without its form', { paths: {}, components: { schemas: { Zaak: { properties: { datum: {} } } } } }],
    ['a schema in small letters', { paths: {}, components: { schemas: { zaak: {} } } }],
  ])('find %s', (_, document) => {
    expect(apiFaults(document)).toHaveLength(1);
  });
});
