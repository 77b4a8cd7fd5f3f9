import type { GrantVersion } from './domain/grant-version.ts';

/** A version in the words of the contract: what is published, and what the screens show, is the same. */
export function representVersion(version: GrantVersion) {
  return {
    ...{ versie: version.version, geldigVanaf: version.validFrom, geldigTotEnMet: version.validThrough },
    toekenningVanaf: version.grantedFrom,
    dienstverband: { van: version.employment.from, totEnMet: version.employment.through },
    ...{ route: version.route, loonwaardePercentage: version.wageValuePercent },
    forfaitTotEnMet: version.flatRateThrough,
    ...{ urenPerWeek: version.agreedHours, voltijdUren: version.fullTimeHours },
    leeftijden: version.ages.map(({ from, age }) => ({ vanaf: from, leeftijd: age })),
    instellingen: version.settings,
  };
}
