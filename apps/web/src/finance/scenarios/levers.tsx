import { Button } from '@utrecht/component-library-react';
import { hours, month } from '../../format.ts';
import { SelectField } from '../../ui/form.tsx';
import { Section } from '../../ui/section.tsx';
import { useMunicipalityName } from '../../api/municipality-names.ts';
import { usePartyKind } from '../parties.ts';
import { atRest, type Draft, monthsAfter, NEW_BRANCH } from './draft.ts';
import { LeverField } from './lever-field.tsx';
import { useScenarioText } from './scenarios.messages.ts';

interface LeversParts {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  /** The day that the figures are of. */
  readonly on: string;
  /** Codes of the municipalities that pay this employer. */
  readonly municipalities: readonly string[];
}

const AHEAD = 18;

/** Everything that can be moved. */
export function Levers({ draft, change, on, municipalities }: LeversParts) {
  const t = useScenarioText();
  const kind = usePartyKind();
  const nameOf = useMunicipalityName();
  const words =
    (up: 'points words' | 'step words', down: 'points down words' | 'step down words') => (value: number) =>
      value === 0 ? t('rest words') : t(value > 0 ? up : down, { count: hours(Math.abs(value)) });
  const named = municipalities.map((code) => ({ value: code, label: nameOf(code) }));
  return (
    <Section title={t('levers')}>
      <div className="levers">
        <div>
          <LeverField
            label={t(`${kind} days`)}
            value={draft.days}
            onChange={(days) => change({ days })}
            least={-30}
            most={120}
            words={(days) =>
              days === 0 ? t('rest words') : t(days > 0 ? 'days words' : 'sooner words', { count: Math.abs(days) })
            }
          />
          {draft.days !== 0 && kind === 'gemeente' && named.length > 1 && (
            <SelectField
              name="slow"
              label={t('slow')}
              value={draft.slow}
              onChange={(slow) => change({ slow })}
              choices={[{ value: '', label: t('all') }, ...named]}
            />
          )}
          <LeverField
            label={t('points')}
            value={draft.points}
            onChange={(points) => change({ points })}
            least={-20}
            most={20}
            words={words('points words', 'points down words')}
          />
          <LeverField
            label={t('wageStep')}
            value={draft.wageStep}
            onChange={(wageStep) => change({ wageStep })}
            least={-5}
            most={10}
            step={0.5}
            words={words('step words', 'step down words')}
          />
          <LeverField
            label={t('ends')}
            value={draft.ends}
            onChange={(ends) => change({ ends })}
            least={0}
            most={100}
            words={(count) => (count === 0 ? t('rest words') : t('ends words', { count }))}
          />
        </div>
        <div>
          <LeverField
            label={t('people')}
            value={draft.people}
            onChange={(people) => change({ people })}
            least={0}
            most={100}
            words={(count) => (count === 0 ? t('rest words') : t('people words', { count }))}
          />
          {draft.people === 0 ? (
            <p className="lever__do">
              <Button appearance="secondary-action-button" onClick={() => change(NEW_BRANCH)}>
                {t('branch')}
              </Button>
            </p>
          ) : (
            <>
              <LeverField
                label={t('hours')}
                value={draft.hours}
                onChange={(value) => change({ hours: value })}
                least={1}
                most={40}
                words={(count) => t('hours words', { count: hours(count) })}
              />
              <LeverField
                label={t('wageValue')}
                value={draft.wageValue}
                onChange={(wageValue) => change({ wageValue })}
                least={0}
                most={100}
                words={(count) => t('percent words', { count })}
              />
            </>
          )}
          <SelectField
            name="route"
            label={t('route')}
            value={draft.route}
            onChange={(route) => change({ route: route as Draft['route'] })}
            choices={[
              { value: '', label: t('route rest') },
              { value: 'gemeten', label: t('route gemeten') },
              { value: 'forfaitair', label: t('route forfaitair') },
            ]}
          />
          {draft.route === 'gemeten' && (
            <LeverField
              label={t('measuredAt')}
              value={draft.measuredAt}
              onChange={(measuredAt) => change({ measuredAt })}
              least={0}
              most={100}
              words={(count) => t('percent words', { count })}
            />
          )}
          {kind === 'gemeente' && (
            <SelectField
              name="stops"
              label={t('stops')}
              value={draft.stops}
              onChange={(stops) => change({ stops })}
              choices={[{ value: '', label: t('none') }, ...named]}
            />
          )}
          <SelectField
            name="vanaf"
            label={t('from')}
            hint={t('fromHint')}
            value={draft.from}
            onChange={(from) => change({ from })}
            choices={[...new Set([draft.from, ...monthsAfter(on, AHEAD)])]
              .sort()
              .map((value) => ({ value, label: month(value) }))}
          />
        </div>
      </div>
      <p>
        <Button appearance="subtle-button" onClick={() => change(atRest(draft.from))}>
          {t('reset')}
        </Button>
      </p>
    </Section>
  );
}
