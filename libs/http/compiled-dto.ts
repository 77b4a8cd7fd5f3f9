import { createRequire } from 'node:module';
import { type ClassTransformOptions, TransformationType } from 'class-transformer';
import type { TransformMetadata, TypeMetadata } from 'class-transformer/types/interfaces/index.js';
import type { MetadataStorage as Conversions } from 'class-transformer/types/MetadataStorage.js';
import { getMetadataStorage, type MetadataStorage, ValidationTypes } from 'class-validator';

type Class = new () => object;
type Rule = ReturnType<MetadataStorage['getTargetValidationMetadatas']>[number];
type Convert = (value: unknown, body: object) => unknown;
type Holds = (value: unknown, of: object) => boolean;

interface Field {
  /** What class-transformer makes of the value, or `UNKNOWN`. */
  readonly convert: Convert;
  readonly holds: Holds;
}

interface Form {
  readonly dto: Class;
  readonly fields: ReadonlyMap<string, Field>;
}

/** Instead of a value of which class-transformer might make something else than is known here. */
const UNKNOWN = Symbol('unknown');

/** class-transformer exports the decorators that say how a field is converted, and not where that is kept. */
const require = createRequire(import.meta.url);
const { defaultMetadataStorage: conversions } = require('class-transformer/cjs/storage.js') as {
  defaultMetadataStorage: Conversions;
};
const { defaultOptions } = require('class-transformer/cjs/constants/default-options.constant.js') as {
  defaultOptions: ClassTransformOptions;
};
const rules = getMetadataStorage();
const forms = new Map<Class, Form | undefined>();

/**
 * What `plainToInstance` and a strict `validate` make of a body, worked out once for a DTO instead of for every body. The
 * rules are class-validator's, and so are the validators that are asked. It only ever says yes: `undefined` means a
 * fault, or something unusual in the body or the DTO (`@Expose`, a validator that waits), and then the ValidationPipe has
 * the last word.
 */
export function checkedInstance(dto: Class, body: unknown): object | undefined {
  const form = formOf(dto);
  if (form === undefined) return undefined;
  const instance = build(form, body);
  return instance !== UNKNOWN && complies(form, instance as object) ? (instance as object) : undefined;
}

function formOf(dto: Class): Form | undefined {
  if (!forms.has(dto)) {
    forms.set(dto, undefined); // as it finds itself when it is part of itself
    forms.set(dto, newForm(dto));
  }
  return forms.get(dto);
}

function newForm(dto: Class): Form | undefined {
  const all = rules.getTargetValidationMetadatas(dto, '', false, false);
  if (all.length === 0 || isSelective(dto) || Object.keys(new dto()).length > 0) return undefined;
  const fields = new Map<string, Field>();
  for (const [name, own] of Map.groupBy(all, ({ propertyName }) => propertyName)) {
    const field = newField(dto, name, own);
    if (field === undefined) return undefined;
    fields.set(name, field);
  }
  return { dto, fields };
}

/** Whether class-transformer was told which fields to take. */
function isSelective(dto: Class): boolean {
  const told = [...conversions.getExposedMetadatas(dto), ...conversions.getExcludedMetadatas(dto)];
  return told.length > 0 || conversions.getStrategy(dto) !== 'none';
}

const { PLAIN_TO_CLASS } = TransformationType;
const { CONDITIONAL_VALIDATION, CUSTOM_VALIDATION, IS_DEFINED, NESTED_VALIDATION, WHITELIST } = ValidationTypes;
const ASKED = [CUSTOM_VALIDATION, IS_DEFINED];
const KNOWN = [...ASKED, CONDITIONAL_VALIDATION, NESTED_VALIDATION, WHITELIST];

function newField(dto: Class, name: string, own: readonly Rule[]): Field | undefined {
  const isFilled = !(name in (dto.prototype as object)) && name !== 'prototype'; // neither is taken from a body
  const part = isFilled && own.every(isKnownRule) ? partOf(dto, name, own) : undefined;
  if (part === undefined) return undefined;

  const conditions = own
    .filter(({ type }) => type === CONDITIONAL_VALIDATION)
    .map(({ constraints }) => constraints[0] as (of: object, value: unknown) => unknown);
  const validators = own.filter(({ type }) => ASKED.includes(type)).flatMap((rule) => validatorsOf(dto, rule));
  return {
    convert: part.convert,
    holds: (value, of) =>
      !conditions.every((applies) => applies(of, value)) ||
      (validators.every((validate) => validate(value, of)) && part.holds(value, of)),
  };
}

function isKnownRule({ type, constraintCls }: Rule): boolean {
  return KNOWN.includes(type) && rules.getTargetValidatorConstraints(constraintCls).every(({ async }) => !async);
}

function validatorsOf(dto: Class, rule: Rule): Holds[] {
  const { constraintCls, each, propertyName: property, validateIf } = rule;
  const constraints = rule.constraints as unknown[];
  return rules.getTargetValidatorConstraints(constraintCls).map(({ instance }) => (value, of) => {
    if (validateIf !== undefined && !validateIf(of, value)) return true;
    const given = { targetName: dto.name, property, object: of, value, constraints };
    const isValid = (one: unknown): boolean => instance.validate(one, given) === true; // a promise is not yet a yes
    return each && Array.isArray(value) ? value.every(isValid) : isValid(value);
  });
}

/** What a field holds by itself: another DTO or a list of them, or else a value or a list of those. */
function partOf(dto: Class, name: string, own: readonly Rule[]): Field | undefined {
  const isNested = own.some(({ type }) => type === NESTED_VALIDATION);
  const transforms = conversions.findTransformMetadatas(dto, name, PLAIN_TO_CLASS);
  const conversion = conversions.findTypeMetadata(dto, name) as TypeMetadata | undefined;
  if (transforms.length > 0) return isNested || conversion !== undefined ? undefined : transformed(name, transforms);
  if (conversion === undefined) return isNested ? undefined : { convert: asItIs, holds: always };

  const { typeFunction, options } = conversion;
  if (typeFunction.length > 0 || options.discriminator !== undefined) return undefined; // another type for another body
  const type = typeFunction();
  if (type === Number) return isNested ? undefined : { convert: asNumber, holds: always };
  const form = isNested ? formOf(type as Class) : undefined;
  const takesList = conversion.reflectedType === Array;
  return form && { convert: nestedIn(form, takesList), holds: (value) => nestedHolds(form, value) };
}

const always: Holds = () => true;

function transformed(key: string, transforms: readonly TransformMetadata[]): Field | undefined {
  if (transforms.some(({ options }) => options.groups !== undefined)) return undefined;
  const convert: Convert = (given, obj) => {
    let value = asItIs(given);
    if (value === UNKNOWN) return UNKNOWN;
    for (const { transformFn } of transforms) {
      value = transformFn({ value, key, obj, type: PLAIN_TO_CLASS, options: defaultOptions });
    }
    return isScalar(value) ? value : UNKNOWN;
  };
  return { convert, holds: always };
}

const nestedIn = (form: Form, takesList: boolean): Convert => {
  const one = (value: unknown): unknown => (isScalar(value) ? value : build(form, value));
  return (value) => (takesList && Array.isArray(value) ? listOf(value, one) : one(value));
};

function nestedHolds(form: Form, value: unknown): boolean {
  if (value === undefined) return true;
  if (Array.isArray(value)) return value.every((one) => nestedHolds(form, one));
  return !isScalar(value) && complies(form, value);
}

function build({ dto, fields }: Form, value: unknown): unknown {
  if (!isPlain(value)) return UNKNOWN;
  const instance = new dto() as Record<string, unknown>;
  for (const name of Object.keys(value)) {
    const field = fields.get(name);
    const part = field === undefined ? UNKNOWN : field.convert(value[name], value);
    if (part === UNKNOWN) return UNKNOWN;
    instance[name] = part;
  }
  return instance;
}

function complies({ fields }: Form, instance: object): boolean {
  for (const [name, { holds }] of fields) {
    if (!holds((instance as Record<string, unknown>)[name], instance)) return false;
  }
  return true;
}

function asItIs(value: unknown): unknown {
  if (isScalar(value)) return value;
  return Array.isArray(value) ? listOf(value, (one) => (isScalar(one) ? one : UNKNOWN)) : UNKNOWN;
}

function asNumber(value: unknown): unknown {
  if (value === undefined || value === null) return value;
  return isScalar(value) ? Number(value) : UNKNOWN;
}

/** `UNKNOWN` too when one of them is, or is not there: the pipe closes gaps. */
function listOf(values: readonly unknown[], convert: (value: unknown) => unknown): unknown {
  const list = Array.from(values, (one) => (one === undefined ? UNKNOWN : convert(one)));
  return list.includes(UNKNOWN) ? UNKNOWN : list;
}

function isScalar(value: unknown): value is string | number | boolean | null | undefined {
  return value === null || typeof value !== 'object';
}

/** As JSON or a query is read; an object of a query has no prototype. */
function isPlain(value: unknown): value is Record<string, unknown> {
  if (isScalar(value)) return false;
  const { constructor } = value as { constructor?: unknown };
  return constructor === Object || constructor === undefined;
}
