import type { SubmitEvent } from 'react';
import { useCommand } from '../../api/command.ts';
import { useMunicipalities } from '../../api/municipality-names.ts';
import { asProblem } from '../../api/problem.ts';
import { at, send } from '../../api/request.ts';
import { DateField, ErrorSummary, faultsOf, RadioField, SelectField, SubmitButton, TextField } from '../../ui/form.tsx';
import { Loading } from '../../ui/loaded.tsx';
import type { Application } from '../answers.ts';
import { StricterTerm } from '../stricter-term.tsx';
import { useWords } from '../words.messages.ts';
import { useApplyText } from './apply.messages.ts';
import { draftBody, type RouteFields, type Step } from './draft.ts';
import { NeedsOther } from './needs-other.tsx';

const GROUNDS = [
  ...(['doelgroepregister', 'praktijkroute', 'participatiewet'] as const),
  ...(['schoolverlater', 'beschut-werk', 'leer-werktraject'] as const),
];

interface StepParts {
  readonly id: string;
  readonly employmentId: string | undefined;
  readonly application: Application | undefined;
  readonly value: RouteFields;
  readonly onChange: (value: RouteFields) => void;
  readonly go: (to: Step) => void;
  readonly onFaults: (count: number) => void;
  readonly keep: (answer: Application) => void;
}

/** Which municipality, on which ground, by which route. From here on there is a draft. */
export function RouteStep(parts: StepParts) {
  const { id, employmentId, application, value, onChange, go, onFaults, keep } = parts;
  const t = useApplyText();
  const word = useWords();
  const save = useCommand(
    (body: object, key) => send<Application>(at('claim-intake', `aanvragen/${id}`), body, { method: 'PUT', key }),
    (answer) => {
      keep(answer);
      go('bijlagen');
    },
  );
  if (employmentId === undefined) return <NeedsOther to="medewerker" go={go} />;
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = draftBody(employmentId, value, application?.bijlagen ?? []);
    save.mutate(body, { onError: (error) => onFaults(asProblem(error).faults.length) });
  };
  const change = (field: keyof RouteFields) => (text: string) => onChange({ ...value, [field]: text });
  const faults = faultsOf(save.error);
  const labels = {
    gemeentecode: t('municipalityShort'),
    doelgroepgrond: t('groundShort'),
    route: t('routeShort'),
    loonwaardePercentage: t('wageValue'),
    loonwaardeVastgesteldOp: t('measuredOn'),
  };
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary error={save.error} labels={labels} />
      <MunicipalityField value={value.gemeentecode} fault={faults.gemeentecode} onChange={change('gemeentecode')} />
      <StricterTerm municipality={value.gemeentecode} />
      <SelectField
        name="doelgroepgrond"
        label={t('ground')}
        hint={t('groundHint')}
        value={value.doelgroepgrond}
        fault={faults.doelgroepgrond}
        onChange={change('doelgroepgrond')}
        choices={[
          { value: '', label: t('chooseGround') },
          ...GROUNDS.map((ground) => ({ value: ground, label: word(`grond-${ground}`) })),
        ]}
      />
      <RadioField
        name="route"
        label={t('whichRoute')}
        value={value.route}
        fault={faults.route}
        onChange={change('route')}
        choices={[
          { value: 'forfaitair', label: word('route-forfaitair'), hint: t('flatHint') },
          { value: 'loonwaarde', label: word('route-loonwaarde'), hint: t('measuredHint') },
        ]}
      />
      {value.route === 'loonwaarde' && (
        <>
          <TextField
            name="loonwaardePercentage"
            label={t('wageValue')}
            hint={t('wageValueHint')}
            optional
            size={5}
            unit={t('percent')}
            inputMode="decimal"
            value={value.loonwaardePercentage}
            fault={faults.loonwaardePercentage}
            onChange={change('loonwaardePercentage')}
          />
          <DateField
            name="loonwaardeVastgesteldOp"
            label={t('measuredOn')}
            optional
            value={value.loonwaardeVastgesteldOp}
            fault={faults.loonwaardeVastgesteldOp}
            onChange={change('loonwaardeVastgesteldOp')}
          />
        </>
      )}
      <div className="actions">
        <SubmitButton busy={save.isPending}>{t('save')}</SubmitButton>
      </div>
    </form>
  );
}

interface PlaceParts {
  readonly value: string;
  readonly fault: string | undefined;
  readonly onChange: (value: string) => void;
}

/** By name where names are known, else by code. */
function MunicipalityField(parts: PlaceParts) {
  const t = useApplyText();
  const known = useMunicipalities();
  if (known === undefined) return <Loading rows={2} />;
  if (known.length === 0) {
    return (
      <TextField name="gemeentecode" label={t('municipality')} hint={t('municipalityCodeHint')} size={8} {...parts} />
    );
  }
  const choices = [{ value: '', label: t('chooseMunicipality') }, ...known.map(([value, label]) => ({ value, label }))];
  return (
    <SelectField
      name="gemeentecode"
      label={t('municipality')}
      hint={t('municipalityHint')}
      choices={choices}
      {...parts}
    />
  );
}
