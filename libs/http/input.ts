import type { Readable } from 'node:stream';
import {
  type ArgumentMetadata,
  createParamDecorator,
  type ExecutionContext,
  Param,
  ParseUUIDPipe,
} from '@nestjs/common';
import { ValidationPipe } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { checkedInstance } from './compiled-dto.ts';
import { faultsOf } from './dutch-faults.ts';
import { type FieldFault, Problem } from './problem.ts';
import { routeSetting } from './route-setting.ts';

const FAULTS_MAX = 1_000;

/** Every field at fault at once (400), to a number that nobody repairs by hand. */
export class InvalidInput extends Problem {
  constructor(errors: readonly FieldFault[]) {
    super(400, 'INVALID_INPUT', 'Kijk de genoemde velden na en probeer het opnieuw.', {
      errors: errors.slice(0, FAULTS_MAX),
    });
  }
}

/** A file on its way in. It is not kept: whoever reads it reads it once. */
export interface Uploaded {
  /** Its media type, without parameters. */
  readonly type: string;
  /** `utf-8`, as the sender says, or absent when the sender does not say. */
  readonly charset: string | undefined;
  /** Fails with the 413 problem when it is longer than the route takes. */
  readonly stream: Readable;
  /** The HMAC of what was read, once it has been read to its end. */
  hash(): string;
}

/** Takes a file of one of these media types as a stream, up to a limit in bytes; anything else is 415 or 413. */
export const Upload = ({ types, limitBytes }: { readonly types: readonly string[]; readonly limitBytes: number }) =>
  routeSetting({ uploads: types, bodyLimit: limitBytes });

/** The file, on a route with `@Upload`. */
export const UploadedBody = createParamDecorator((_: unknown, context: ExecutionContext): Uploaded => {
  const { body } = context.switchToHttp().getRequest<FastifyRequest>();
  if (body === undefined) throw new Problem(400, 'EMPTY_BODY', 'Stuur het bestand mee als inhoud van het verzoek.');
  return body as Uploaded;
});

/** Another limit to the body, in bytes, than the mebibyte that a service takes. */
export const BodyLimit = (bytes: number) => routeSetting({ bodyLimit: bytes });

/** A part of the path that is an id. */
export const UuidParam = (name: string) =>
  Param(
    name,
    new ParseUUIDPipe({
      exceptionFactory: () =>
        new InvalidInput([{ veld: name, code: 'geen-uuid', melding: 'Dit is geen geldige UUID.' }]),
    }),
  );

/** Holds a body or query to its DTO: no unknown fields, nothing but an object, every fault in Dutch. */
export class StrictInput extends ValidationPipe {
  constructor() {
    super({
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      transform: true,
      validationError: { target: true, value: true },
      exceptionFactory: (errors) => new InvalidInput(faultsOf(errors)),
    });
  }

  /** The validator lets an array or a text through where one object is meant, so that is looked at first. */
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (!this.toValidate(metadata)) return super.transform(value, metadata);
    const given = value ?? {};
    const wrong = typeof given !== 'object' || Array.isArray(given);
    if (metadata.type === 'body' && wrong) {
      throw new InvalidInput([{ veld: '', code: 'geen-object', melding: 'Stuur één JSON-object mee.' }]);
    }
    return checkedInstance(metadata.metatype as new () => object, given) ?? super.transform(value, metadata);
  }
}
