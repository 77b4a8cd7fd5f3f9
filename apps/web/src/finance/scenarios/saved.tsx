import { Button } from '@utrecht/component-library-react';
import { type SubmitEvent, useState } from 'react';
import { date } from '../../format.ts';
import { ErrorSummary, SubmitButton, TextField } from '../../ui/form.tsx';
import { Section } from '../../ui/section.tsx';
import type { Lever, Scenario } from './answers.ts';
import { useScenarioText } from './scenarios.messages.ts';
import { useRemove, useSave } from './scenarios.queries.ts';

interface SaveParts {
  readonly levers: readonly Lever[];
  /** The saved scenario that is open; none for a new one. */
  readonly opened: Scenario | undefined;
  /** What was just saved, in words. */
  readonly said: string;
  readonly onSaved: (scenarioId: string, name: string) => void;
  readonly onNew: () => void;
}

/** Gives what is supposed a name, or saves the opened scenario as its next version. */
export function SaveScenario({ levers, opened, said, onSaved, onNew }: SaveParts) {
  const t = useScenarioText();
  const [name, setName] = useState(opened?.naam ?? '');
  const save = useSave((_, { scenarioId, naam }) => onSaved(scenarioId, naam));
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const { scenarioId = crypto.randomUUID(), versie: gebaseerdOpVersie = 0 } = opened ?? {};
    save.mutate({ scenarioId, naam: name.trim(), hefbomen: levers, gebaseerdOpVersie });
  }
  return (
    <form className="lever__save" noValidate onSubmit={submit}>
      <ErrorSummary error={save.error} labels={{ naam: t('name') }} />
      <TextField name="naam" label={t('name')} hint={t('nameHint')} value={name} onChange={setName} size={40} />
      <div className="whatif__do">
        <SubmitButton busy={save.isPending}>{opened === undefined ? t('save') : t('saveAgain')}</SubmitButton>
        {opened !== undefined && (
          <Button type="button" appearance="secondary-action-button" onClick={onNew}>
            {t('saveNew')}
          </Button>
        )}
      </div>
      <p role="status">{said}</p>
    </form>
  );
}

interface SavedParts {
  readonly scenarios: readonly Scenario[];
  /** Which are set beside each other. */
  readonly beside: readonly string[];
  readonly most: number;
  readonly onBeside: (beside: readonly string[]) => void;
  readonly onOpen: (scenario: Scenario) => void;
}

export function Saved({ scenarios, beside, most, onBeside, onOpen }: SavedParts) {
  const t = useScenarioText();
  const remove = useRemove();
  return (
    <Section title={t('saved')} aside={t('savedHint')}>
      {scenarios.length === 0 && <p>{t('savedNone')}</p>}
      <ErrorSummary error={remove.error} labels={{}} />
      <ul className="saved">
        {scenarios.map((scenario) => {
          const { scenarioId, naam, versie, bewaardOp } = scenario;
          const isBeside = beside.includes(scenarioId);
          return (
            <li key={scenarioId}>
              <label className="saved__name">
                <input
                  type="checkbox"
                  checked={isBeside}
                  disabled={!isBeside && beside.length >= most}
                  onChange={() =>
                    onBeside(isBeside ? beside.filter((each) => each !== scenarioId) : [...beside, scenarioId])
                  }
                />
                <strong>{naam}</strong> <span className="sr">{t('beside')}</span>
              </label>
              <span className="quiet small">{t('version', { version: versie, date: date(bewaardOp) })}</span>
              <span className="saved__do">
                <Button
                  appearance="subtle-button"
                  aria-label={t('openNamed', { name: naam })}
                  onClick={() => onOpen(scenario)}
                >
                  {t('open')}
                </Button>
                <Button
                  appearance="subtle-button"
                  aria-label={t('removeNamed', { name: naam })}
                  onClick={() => {
                    onBeside(beside.filter((each) => each !== scenarioId));
                    remove.mutate(scenarioId);
                  }}
                >
                  {t('remove')}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
