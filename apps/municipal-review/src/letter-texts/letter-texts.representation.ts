import { ADDRESSED_TO, SITUATIONS } from '#libs/letters/facts';
import { placeholdersOf, TEXT_KEYS, textsWith } from '#libs/letters/texts';
import { type Registered, type RegisterState, rowsOn } from '../domain/register.ts';
import { type RegisterViewer, representRegistered } from '../registered.representation.ts';
import type { LetterTextsDto, ProposedTextDto } from './letter-texts.dto.ts';

/** The texts of a municipality's letters on a day, and what was proposed for them. */
export function representTexts(state: RegisterState, today: string, viewer: RegisterViewer): LetterTextsDto {
  const own = new Map([...rowsOn(state, today)].map(([name, { value }]) => [name, value]));
  const texts = textsWith(own);
  return {
    teksten: TEXT_KEYS.map((naam) => ({
      ...{ naam, waarde: texts[naam], eigen: own.has(naam), invulwoorden: [...placeholdersOf(naam)] },
    })),
    brieven: SITUATIONS.map((situatie) => ({ situatie, ontvangers: [...ADDRESSED_TO[situatie]] })),
    voorstellen: state.toReversed().map((row) => representText(row, viewer)),
    acties: ['voorstellen'],
  };
}

/** One proposal, as who asks sees it. */
export function representText(row: Registered, viewer: RegisterViewer): ProposedTextDto {
  return { voorstelId: row.rowId, ...representRegistered(row, viewer) };
}
