import { registerDecorator, type ValidationArguments } from 'class-validator';

/** Holds one field to a question about it and the fields beside it. */
export function Holds(name: string, message: string, test: (value: unknown, of: object) => boolean): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: String(property),
      options: { message },
      validator: { validate: (value: unknown, { object }: ValidationArguments) => test(value, object) },
    });
}
