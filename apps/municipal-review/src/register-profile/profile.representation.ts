import { possiblyContrary, profileKey } from '#libs/law/municipality-profile';
import { chosen, OPEN_QUESTIONS, SETTING_KEYS } from '#libs/law/settings';
import { settingsOn } from '../domain/profile.ts';
import { type Registered, type RegisterState, type Row, rowsOn } from '../domain/register.ts';
import { type RegisterViewer, representRegistered } from '../registered.representation.ts';
import type { ProfileDto, SettingDto } from './register-profile.dto.ts';

interface Viewer extends RegisterViewer {
  readonly today: string;
}

/** The profile of a municipality on a day: what is reckoned with, what is only shown, and what was proposed. */
export function representProfile(gemeentecode: string, state: RegisterState, viewer: Viewer): ProfileDto {
  const rows = rowsOn(state, viewer.today);
  const settings = settingsOn(state, viewer.today);
  return {
    gemeentecode,
    keuzes: SETTING_KEYS.map((naam) => {
      const { question: vraag, asks: tekst, values } = OPEN_QUESTIONS[naam];
      const row = rows.get(naam);
      return {
        ...{ naam, vraag, tekst, waarden: [...values], waarde: chosen(settings, naam) },
        ...{ vanaf: row?.from ?? null, bron: row?.source ?? null },
      };
    }),
    regels: [...rows.values()]
      .filter(({ name }) => profileKey(name) !== undefined)
      .map((row) => ({
        ...{ naam: row.name, waarde: row.value, vanaf: row.from, bron: row.source },
        vlag: flagOf(row, viewer.today),
      })),
    voorstellen: state.toReversed().map((row) => representSetting(row, viewer)),
  };
}

/** One proposal, as who asks sees it. */
export function representSetting(row: Registered, viewer: Viewer): SettingDto {
  return {
    voorstelId: row.rowId,
    ...representRegistered(row, viewer),
    ...{ gevolg: effectOf(row), vlag: flagOf(row, row.from > viewer.today ? row.from : viewer.today) },
  };
}

function effectOf({ name }: Row): string {
  return profileKey(name) === undefined
    ? 'Geldt voor besluiten vanaf die dag. Toekenningen die al lopen, houden hun instelling.'
    : 'Wordt getoond naast de wet. Er wordt niet mee gerekend of beslist.';
}

function flagOf({ name, value, from, source }: Row, on: string): SettingDto['vlag'] {
  const rule = profileKey(name);
  if (rule === undefined) return null;
  const [flag] = possiblyContrary([{ key: rule.key, value, from, through: null, source }], on);
  if (flag === undefined) return null;
  const { regeling, artikel, lid } = flag.grondslag;
  return { code: flag.code, tekst: flag.tekst, artikel: `${regeling} ${artikel}${lid === null ? '' : ` lid ${lid}`}` };
}
