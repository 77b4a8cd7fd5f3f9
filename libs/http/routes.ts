import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ACCESS, type Access } from './access.ts';

/** A route of a controller. */
export interface Route {
  readonly method: string;
  /** Without the version: `/aanvragen/:aanvraagId`. */
  readonly path: string;
  /** `SubmitApplicationController.submit`, for who must repair it. */
  readonly handler: string;
  /** Absent: it says nothing, which a service does not start with. */
  readonly access: Access | undefined;
}

const OPERATIONS = /^\/(healthz\/|metrics$)/;

/** Whether the pattern of a route is that of whoever watches over the service. */
export function isOperation(pattern: string): boolean {
  return OPERATIONS.test(pattern);
}

type Method = (...parameters: unknown[]) => unknown;

/** Every route of the controllers, read from their decorators, so that none is missed because nobody listed it. */
export function routesOf(discovery: DiscoveryService): Route[] {
  const reflector = new Reflector();
  const scanner = new MetadataScanner();
  return discovery.getControllers().flatMap(({ metatype, instance }) => {
    if (!metatype) return [];
    const controller = metatype as new () => object;
    const prototype = Object.getPrototypeOf(instance) as Record<string, Method>;
    return scanner.getAllMethodNames(prototype).flatMap((name) => {
      const handler = prototype[name];
      if (handler === undefined) return [];
      const method = reflector.get<RequestMethod | undefined>(METHOD_METADATA, handler);
      if (method === undefined) return [];
      const path = [reflector.get<string>(PATH_METADATA, controller), reflector.get<string>(PATH_METADATA, handler)]
        .flatMap((part) => part.split('/'))
        .filter((part) => part !== '');
      return {
        method: RequestMethod[method],
        path: `/${path.join('/')}`,
        handler: `${controller.name}.${name}`,
        access: reflector.getAllAndOverride<Access | undefined>(ACCESS, [handler, controller]),
      };
    });
  });
}
