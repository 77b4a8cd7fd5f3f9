import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { Exclude, Expose, Transform, Type } from 'class-transformer';
import { IsArray, IsOptional, IsString, ValidateBy, ValidateNested } from 'class-validator';
import { checkedInstance } from './compiled-dto.ts';

class Part {
  @IsString()
  naam!: string;
}

class Whole extends Part {
  @IsOptional()
  @ValidateNested()
  @Type(() => Part)
  delen?: Part[];
}

class Renaming {
  @Expose({ name: 'anders' })
  @IsString()
  naam!: string;
}

class Leaving {
  @Exclude()
  @IsString()
  naam!: string;
}

class Grouped {
  @Transform(() => 'x', { groups: ['x'] })
  @IsString()
  naam!: string;
}

class Dated {
  @Type(() => Date)
  @IsOptional()
  naam?: Date;
}

class Chosen {
  @ValidateNested()
  @Type(() => Part, { discriminator: { property: 'naam', subTypes: [{ name: 'x', value: Part }] } })
  naam!: Part;
}

class Untyped {
  @ValidateNested()
  naam!: Part;
}

class Endless {
  @IsOptional()
  @ValidateNested()
  @Type(() => Endless)
  naam?: object;
}

class Filled {
  @IsString()
  naam = 'x';
}

class Callable {
  @IsOptional()
  naam() {
    return 'x';
  }
}

class Waiting {
  @ValidateBy({ name: 'waits', validator: { validate: () => Promise.resolve(false) } })
  naam!: string;
}

class Loose {
  @IsArray()
  naam!: object[];
}

class Bare {
  naam!: string;
}

describe('the compiled check of a DTO', () => {
  it('makes what the pipe makes of a body', () => {
    const made = checkedInstance(Whole, { naam: 'x', delen: [{ naam: 'y' }] });
    expect(made).toStrictEqual(
      Object.assign(new Whole(), { naam: 'x', delen: [Object.assign(new Part(), { naam: 'y' })] }),
    );
  });

  it.each([
    { naam: 1 },
    { naam: 'x', delen: [{}] },
    { naam: 'x', kleur: 'x' },
    { naam: 'x', delen: 'x' },
    { naam: 'x', delen: [null] },
    {},
    [],
    'x',
    null,
  ])('says nothing of what the pipe refuses: %j', (body) => {
    expect(checkedInstance(Whole, body)).toBeUndefined();
  });

  it.each([Renaming, Leaving, Grouped, Dated, Chosen, Untyped, Endless, Filled, Callable, Waiting, Loose, Bare])(
    'leaves to the pipe what it does not know: %p',
    (dto) => {
      for (const naam of ['x', { naam: 'x' }, [{}]]) expect(checkedInstance(dto, { naam })).toBeUndefined();
    },
  );

  it('leaves a list with gaps to the pipe, which closes them', () => {
    expect(checkedInstance(Loose, { naam: ['x'] })).toStrictEqual(Object.assign(new Loose(), { naam: ['x'] }));
    expect(checkedInstance(Loose, { naam: Object.assign(new Array<string>(2), { 1: 'x' }) })).toBeUndefined();
  });
});
