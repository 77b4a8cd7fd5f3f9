import { Injectable } from '@nestjs/common';
import { EventStore } from '#libs/event-store/event-store';
import { SUITE_TENANT } from '#libs/http/authentication';
import { type FigureName, type FigureRow, type Figures, statutoryFigures, withFigures } from '#libs/law/figures';
import { approvedRows, type RegisterState, type Row } from './domain/register.ts';
import { parameterAggregate, REGISTER } from './parameter.aggregate.ts';

/** The figures of the law as they are reckoned with now: those of the law's tables, then what two people approved here. */
@Injectable()
export class CurrentFigures {
  private known: { readonly approved: number; readonly figures: Figures } = { approved: 0, figures: statutoryFigures };

  constructor(private readonly store: EventStore) {}

  /** Asked of the log itself, so a figure counts from the moment that it is approved. */
  async figures(): Promise<Figures> {
    return this.of(await this.store.state(parameterAggregate, REGISTER, SUITE_TENANT));
  }

  /** As they are now, and as they would be with this figure. */
  async beforeAndAfter(row: Row): Promise<[before: Figures, after: Figures]> {
    const figures = await this.figures();
    return [figures, withFigures(figures, [figureRow(row)])];
  }

  private of(state: RegisterState): Figures {
    const rows = approvedRows(state);
    if (rows.length !== this.known.approved) {
      this.known = { approved: rows.length, figures: withFigures(statutoryFigures, rows.map(figureRow)) };
    }
    return this.known.figures;
  }
}

function figureRow({ name, from, value, source }: Row): FigureRow {
  return { name: name as FigureName, from, value, source, verified: true };
}
