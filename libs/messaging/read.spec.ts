import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { Type } from 'class-transformer';
import { IsInt, Matches, ValidateNested } from 'class-validator';
import { Unprocessable } from '#libs/messaging/parking';
import { read } from '#libs/messaging/read';

class PeriodMessage {
  @Matches(/^\d{4}-\d{2}$/)
  maand!: string;
}

class ClaimMessage {
  @IsInt()
  bedragCenten!: number;

  @ValidateNested()
  @Type(() => PeriodMessage)
  periode!: PeriodMessage;
}

const reading = (data: unknown) => () => read(ClaimMessage, data);

describe('reading a message', () => {
  it('takes the fields it knows and drops the rest', () => {
    const data = { bedragCenten: 5, periode: { maand: '2026-03', dagen: 31 }, nieuwVeld: true };
    expect(read(ClaimMessage, data)).toEqual({ bedragCenten: 5, periode: { maand: '2026-03' } });
  });

  it('names every field at fault, and never what it held', () => {
    const faulty = reading({ bedragCenten: '123456782', periode: { maand: 'Jansen' } });
    expect(faulty).toThrow(Unprocessable);
    expect(faulty).toThrow(/^ClaimMessage: bedragCenten, periode\.maand$/);
  });

  it.each([null, undefined, 'text', 3, []])('takes no %j for a message', (data) => {
    expect(reading(data)).toThrow(Unprocessable);
  });
});
