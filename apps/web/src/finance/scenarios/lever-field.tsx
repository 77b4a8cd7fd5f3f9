import { useId } from 'react';
import { useScenarioText } from './scenarios.messages.ts';

interface LeverParts {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly least: number;
  readonly most: number;
  readonly step?: number;
  /** What a value means, such as "30 dagen later". */
  readonly words: (value: number) => string;
}

/** A lever: a range that says its value in words, with the same value as a number beside it. */
export function LeverField({ label, value, onChange, least, most, step = 1, words }: LeverParts) {
  const t = useScenarioText();
  const id = useId();
  const move = (text: string): void => {
    const number = Number(text);
    if (text !== '' && Number.isFinite(number)) onChange(Math.min(Math.max(number, least), most));
  };
  return (
    <div className="lever">
      <label className="utrecht-form-label" htmlFor={id}>
        {label}
      </label>
      <output className="lever__words" htmlFor={id}>
        {words(value)}
      </output>
      <input
        id={id}
        type="range"
        min={least}
        max={most}
        step={step}
        value={value}
        aria-valuetext={words(value)}
        onChange={(event) => move(event.currentTarget.value)}
      />
      <input
        className="utrecht-textbox utrecht-textbox--html-input lever__number"
        type="number"
        aria-label={t('asNumber', { lever: label })}
        min={least}
        max={most}
        step={step}
        value={value}
        onChange={(event) => move(event.currentTarget.value)}
      />
    </div>
  );
}
