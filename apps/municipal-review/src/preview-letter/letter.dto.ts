import { ApiProperty } from '@nestjs/swagger';
import type { Block, LetterDocument } from '#libs/letters/document';
import { proseOf } from '#libs/letters/document';
import { readabilityOf } from '#libs/kernel/plain-dutch';

const KINDS = ['kop', 'alinea', 'lijst', 'feiten', 'berekening'] as const;

class FactDto {
  @ApiProperty({ description: 'Wat het is.' })
  naam!: string;

  @ApiProperty({ description: 'Wat er staat.' })
  waarde!: string;
}

class StepDto {
  @ApiProperty({ description: 'De stap in woorden.' })
  omschrijving!: string;

  @ApiProperty({ description: 'De berekening met de bedragen ingevuld, en de uitkomst.' })
  som!: string;

  @ApiProperty({ description: 'Het artikel.' })
  artikel!: string;
}

export class BlockDto {
  @ApiProperty({ description: 'Wat voor deel van de brief het is.', enum: KINDS })
  soort!: string;

  @ApiProperty({
    description: 'De tekst van een kop of alinea, of het bedrag onder een berekening.',
    nullable: true,
    type: String,
  })
  tekst!: string | null;

  @ApiProperty({ description: 'De regels van een lijst.', type: [String] })
  regels!: string[];

  @ApiProperty({ description: 'De feiten van een overzicht.', type: [FactDto] })
  feiten!: FactDto[];

  @ApiProperty({ description: 'De stappen van een berekening.', type: [StepDto] })
  stappen!: StepDto[];
}

class ReadabilityDto {
  @ApiProperty({ description: 'Hoeveel zinnen de brief heeft.' })
  zinnen!: number;

  @ApiProperty({ description: 'Woorden in een zin, gemiddeld.' })
  gemiddeld!: number;

  @ApiProperty({ description: 'Woorden in de langste zin.' })
  langste!: number;
}

/** A letter in words, before it is a file. */
export class LetterTextDto {
  @ApiProperty({ description: 'De titel van de brief.' })
  titel!: string;

  @ApiProperty({ description: 'Wie schrijft, per regel.', type: [String] })
  afzender!: string[];

  @ApiProperty({ description: 'Aan wie, per regel.', type: [String] })
  aan!: string[];

  @ApiProperty({ description: 'De datum van de brief.', format: 'date' })
  datum!: string;

  @ApiProperty({ description: 'Het kenmerk.' })
  kenmerk!: string;

  @ApiProperty({ description: 'De delen van de brief, op volgorde.', type: [BlockDto] })
  delen!: BlockDto[];

  @ApiProperty({ description: 'Het slot, per regel.', type: [String] })
  slot!: string[];

  @ApiProperty({ description: 'Hoe lang de zinnen zijn.', type: ReadabilityDto })
  leesbaarheid!: ReadabilityDto;

  static of(letter: LetterDocument): LetterTextDto {
    const { sentences: zinnen, average: gemiddeld, longest: langste } = readabilityOf(proseOf(letter));
    return {
      ...{ titel: letter.title, afzender: [...letter.sender], aan: [...letter.addressee] },
      ...{ datum: letter.datedOn, kenmerk: letter.reference },
      delen: letter.blocks.map(blockDto),
      slot: [...letter.closing],
      leesbaarheid: { zinnen, gemiddeld, langste },
    };
  }
}

function blockDto(block: Block): BlockDto {
  const nothing = { tekst: null, regels: [], feiten: [], stappen: [] };
  switch (block.kind) {
    case 'heading':
      return { ...nothing, soort: 'kop', tekst: block.text };
    case 'paragraph':
      return { ...nothing, soort: 'alinea', tekst: block.text };
    case 'list':
      return { ...nothing, soort: 'lijst', regels: [...block.items] };
    case 'facts':
      return { ...nothing, soort: 'feiten', feiten: block.rows.map(([naam, waarde]) => ({ naam, waarde })) };
    case 'calculation': {
      const stappen = block.steps.map(({ what, sum, article }) => ({ omschrijving: what, som: sum, artikel: article }));
      return { ...nothing, soort: 'berekening', tekst: block.total, stappen };
    }
  }
}
