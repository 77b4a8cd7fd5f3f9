import type { Figures } from '../domain/figures.ts';
import { observed, type Punctuality, punctualityOf } from '../domain/punctuality.ts';
import { type Columns } from '#libs/http/csv-file';
import type { MunicipalityDelayDto, PunctualityDto } from './punctuality.dto.ts';

/** How late each municipality pays, and all together. */
export function representPunctuality({ on, waits, lateness }: Figures): PunctualityDto {
  const expected = {
    expectedMedianDays: lateness.together.quantile(0.5),
    expectedP90Days: lateness.together.quantile(0.9),
  };
  return {
    bekendOp: on,
    gemeenten: punctualityOf(waits, lateness).map((some) => ({ gemeentecode: some.municipality, ...delay(some) })),
    samen: delay({ ...observed(waits), ...expected }),
  };
}

function delay(some: Omit<Punctuality, 'municipality'>) {
  return {
    betaald: some.paid,
    maandenBetaald: some.monthsPaid,
    mediaanDagen: some.medianDays,
    p90Dagen: some.p90Days,
    binnenDertigDagen: some.withinThirtyDays,
    wachtend: some.waiting,
    langsteWachtDagen: some.longestWaitDays,
    verwachteMediaanDagen: some.expectedMedianDays,
    verwachteP90Dagen: some.expectedP90Days,
  };
}

export const DELAY_COLUMNS: Columns<MunicipalityDelayDto> = [
  ['gemeente', ({ gemeentecode }) => gemeentecode],
  ['betaald', ({ betaald }) => betaald],
  ['maanden_betaald', ({ maandenBetaald }) => maandenBetaald],
  ['mediaan_dagen', ({ mediaanDagen }) => mediaanDagen],
  ['p90_dagen', ({ p90Dagen }) => p90Dagen],
  ['binnen_dertig_dagen', ({ binnenDertigDagen }) => binnenDertigDagen],
  ['wachtend', ({ wachtend }) => wachtend],
  ['langste_wacht_dagen', ({ langsteWachtDagen }) => langsteWachtDagen],
  ['verwachte_mediaan_dagen', ({ verwachteMediaanDagen }) => verwachteMediaanDagen],
  ['verwachte_p90_dagen', ({ verwachteP90Dagen }) => verwachteP90Dagen],
];
