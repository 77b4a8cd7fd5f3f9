import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { type Access, isOpen } from './access.ts';
import type { HttpSettings } from './http-settings.ts';
import { API_VERSION } from './security-headers.ts';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const;
const VERSION_HEADER = { $ref: '#/components/headers/ApiVersion' };

const PROBLEM = {
  type: 'object' as const,
  description: 'Een probleem volgens RFC 9457.',
  required: ['type', 'title', 'status', 'detail', 'code'],
  properties: {
    type: { type: 'string', format: 'uri', example: 'urn:loonbrug:probleem:invalid-input' },
    title: { type: 'string', description: 'Wat er mis is, in het kort.' },
    status: { type: 'integer', description: 'De HTTP-status.', example: 400 },
    detail: { type: 'string', description: 'Wat er mis is en wat u kunt doen.' },
    instance: { type: 'string', format: 'uri', description: 'Dit ene voorval. Noem dit als u ons om hulp vraagt.' },
    code: { type: 'string', description: 'Een vaste code voor software.', example: 'INVALID_INPUT' },
    errors: {
      type: 'array',
      description: 'Elk veld dat niet klopt.',
      items: {
        type: 'object',
        required: ['veld', 'code', 'melding'],
        properties: {
          veld: { type: 'string', description: 'Het pad van het veld.', example: 'regels[2].uren' },
          code: { type: 'string', example: 'te-hoog' },
          melding: { type: 'string', description: 'Wat er niet klopt.' },
        },
      },
    },
  },
};

const ANSWERS = {
  400: 'Het verzoek klopt niet; alle velden die niet kloppen worden genoemd',
  401: 'Er is geen geldig token meegestuurd',
  403: 'De rol in het token heeft hier geen recht toe',
  404: 'Dit bestaat niet, of het is niet van u',
  409: 'Dit kan nu niet',
  413: 'De inhoud is te groot',
  415: 'Dit soort inhoud kunnen wij hier niet lezen',
  422: 'De Idempotency-Key is al gebruikt met een andere inhoud',
  429: 'Te veel verzoeken',
  500: 'Er ging bij ons iets mis',
} as const;

/** The service as OpenAPI describes it, by the rules of the API Design Rules 2.2 that can be held here once for all. */
export function apiDocument(
  service: NestFastifyApplication,
  settings: HttpSettings,
  accessOf: (method: string, path: string) => Access | undefined,
): OpenAPIObject {
  const outline = new DocumentBuilder()
    .setTitle(settings.title)
    .setDescription(settings.description)
    .setVersion(API_VERSION)
    .setContact('Loonbrug', 'https://loonbrug.example.nl/contact', 'contact@loonbrug.example.nl')
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/nl/')
    .addServer(process.env.PUBLIC_URL ?? `https://loonbrug.example.nl/api/${settings.service}/v1`)
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }, 'token')
    .build();
  const document = SwaggerModule.createDocument(service, outline, { ignoreGlobalPrefix: true });
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      const operation = item[method];
      const access = accessOf(method.toUpperCase(), path);
      if (operation !== undefined)
        complete(operation, path, method, access === undefined || !isOpen(access, settings.demo));
    }
  }
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  const responses = Object.entries(ANSWERS).map(([status, description]) => [
    `Problem${status}`,
    { description, headers: { 'API-Version': VERSION_HEADER }, content },
  ]);
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: PROBLEM },
    headers: {
      ApiVersion: { description: 'De versie van dit koppelvlak.', schema: { type: 'string', example: API_VERSION } },
    },
    responses: Object.fromEntries(responses) as NonNullable<OpenAPIObject['components']>['responses'] & object,
  };
  return document;
}

function complete(operation: Operation, path: string, method: string, closed: boolean): void {
  const writes = method !== 'get' && method !== 'delete';
  const statuses = [
    400,
    ...(closed ? [401, 403] : []),
    ...(path.includes('{') ? [404] : []),
    ...(writes ? [409, 413, 415, 422] : []),
    ...(closed ? [] : [429]),
    500,
  ];
  for (const [status, response] of Object.entries(operation.responses)) {
    if (Number(status) < 400 && response !== undefined && 'description' in response) {
      response.headers = { ...response.headers, 'API-Version': VERSION_HEADER };
      response.description ||= 'Gelukt';
    }
  }
  for (const status of statuses) operation.responses[status] = { $ref: `#/components/responses/Problem${status}` };
  operation.security = closed ? [{ token: [] }] : [];
}
