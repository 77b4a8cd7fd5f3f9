import {
  Button,
  FormFieldDescription,
  FormFieldErrorMessage,
  FormLabel,
  Select,
  SelectOption,
  Textbox,
} from '@utrecht/component-library-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useOnline } from '../api/online.ts';
import { asProblem } from '../api/problem.ts';
import { Failed } from './loaded.tsx';
import { useUiText } from './ui.messages.ts';

/** What is wrong with each field: its name, and a sentence. */
export type Faults = Readonly<Record<string, string>>;

/** The faults that a service named, by field; empty when it named none. */
export function faultsOf(error: Error | null): Faults {
  if (error === null) return {};
  return Object.fromEntries(asProblem(error).faults.map(({ field, text }) => [field, text]));
}

/** Where a field is on the page: a service's path is no good as an id. */
export const fieldId = (name: string): string => `veld-${name.replaceAll(/[^\w]+/g, '-')}`;

interface SummaryParts {
  /** What came back from sending; null while nothing did. */
  readonly error: Error | null;
  /** The fields of this page, in its order, as people know them. */
  readonly labels: Readonly<Record<string, string>>;
}

/** What has to be mended, on top of a form: takes the focus after sending, and leads to each field. */
export function ErrorSummary({ error, labels }: SummaryParts) {
  const t = useUiText();
  const node = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error !== null) node.current?.focus();
  }, [error]);
  if (error === null) return null;
  const problem = asProblem(error);
  const faults = problem.faults.length > 0 ? problem.faults : [];
  if (faults.length === 0) {
    return (
      <div ref={node} tabIndex={-1} className="section">
        <Failed problem={problem} />
      </div>
    );
  }
  return (
    <div ref={node} tabIndex={-1} className="section faults" role="group" aria-labelledby="fouten">
      <h2 id="fouten">{t('mend', { count: faults.length })}</h2>
      <ul>
        {faults.map(({ field, text }) => (
          <li key={field}>
            <a href={`#${fieldId(field)}`} onClick={toField(field)}>
              {labels[field] === undefined ? text : `${labels[field]}: ${text}`}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A link to a field goes to it, and leaves the address of the page alone. */
function toField(field: string) {
  return (event: { preventDefault: () => void }) => {
    event.preventDefault();
    const node = document.getElementById(fieldId(field));
    node?.focus();
    node?.scrollIntoView({ block: 'center' });
  };
}

interface FieldParts {
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly fault?: string | undefined;
  readonly optional?: boolean;
}

/** What ties label, hint and fault to an input of the browser. */
function tiedPlain({ name, hint, fault }: FieldParts) {
  const id = fieldId(name);
  const described = [hint !== undefined && `${id}-hint`, fault !== undefined && `${id}-fault`]
    .filter(Boolean)
    .join(' ');
  return {
    id,
    ...(fault === undefined ? {} : { 'aria-invalid': true }),
    ...(described === '' ? {} : { 'aria-describedby': described }),
  };
}

/** The same for an input of the component library. */
function tied(field: FieldParts) {
  return { ...tiedPlain(field), invalid: field.fault !== undefined };
}

function Field({ children, ...field }: FieldParts & { children: ReactNode }) {
  const t = useUiText();
  const { name, label, hint, fault, optional = false } = field;
  const id = fieldId(name);
  return (
    <div className={`utrecht-form-field field ${fault === undefined ? '' : 'field--invalid'}`}>
      <FormLabel htmlFor={id}>
        {label}
        {optional && <span className="field__optional"> {t('optional')}</span>}
      </FormLabel>
      {hint !== undefined && <FormFieldDescription id={`${id}-hint`}>{hint}</FormFieldDescription>}
      {fault !== undefined && <FormFieldErrorMessage id={`${id}-fault`}>{fault}</FormFieldErrorMessage>}
      {children}
    </div>
  );
}

interface TextParts extends FieldParts {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** How wide, in characters; the whole line when left out. */
  readonly size?: number;
  readonly unit?: string;
  readonly inputMode?: 'decimal' | 'numeric' | 'text' | 'search';
  readonly autoComplete?: string;
}

export function TextField({
  value,
  onChange,
  size,
  unit,
  inputMode = 'text',
  autoComplete = 'off',
  ...field
}: TextParts) {
  return (
    <Field {...field}>
      <span className="field__line">
        <Textbox
          {...tied(field)}
          name={field.name}
          value={value}
          inputMode={inputMode}
          autoComplete={autoComplete}
          {...(size === undefined ? {} : { size, className: 'field__short' })}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
        {unit !== undefined && <span aria-hidden="true">{unit}</span>}
      </span>
    </Field>
  );
}

interface LongTextParts extends FieldParts {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Some sentences in somebody's own words. */
export function LongTextField({ value, onChange, ...field }: LongTextParts) {
  return (
    <Field {...field}>
      <textarea
        {...tiedPlain(field)}
        name={field.name}
        rows={3}
        className="utrecht-textarea utrecht-textarea--html-textarea"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Field>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

interface ChoiceParts extends FieldParts {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly choices: readonly Choice[];
}

export function SelectField({ value, onChange, choices, ...field }: ChoiceParts) {
  return (
    <Field {...field}>
      <Select
        {...tied(field)}
        name={field.name}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {choices.map((choice) => (
          <SelectOption key={choice.value} value={choice.value}>
            {choice.label}
          </SelectOption>
        ))}
      </Select>
    </Field>
  );
}

interface SetParts extends FieldParts {
  readonly children: ReactNode;
}

function FieldSet({ children, ...field }: SetParts) {
  const t = useUiText();
  const { name, label, hint, fault, optional = false } = field;
  const id = fieldId(name);
  const { 'aria-describedby': described } = tied(field);
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className={`field field--set ${fault === undefined ? '' : 'field--invalid'}`}
      {...(described === undefined ? {} : { 'aria-describedby': described })}
    >
      <legend className="utrecht-form-label">
        {label}
        {optional && <span className="field__optional"> {t('optional')}</span>}
      </legend>
      {hint !== undefined && <FormFieldDescription id={`${id}-hint`}>{hint}</FormFieldDescription>}
      {fault !== undefined && <FormFieldErrorMessage id={`${id}-fault`}>{fault}</FormFieldErrorMessage>}
      {children}
    </fieldset>
  );
}

export function RadioField({ value, onChange, choices, ...field }: ChoiceParts) {
  return (
    <FieldSet {...field}>
      {choices.map((choice) => (
        <label key={choice.value} className="option">
          <input
            type="radio"
            name={field.name}
            value={choice.value}
            checked={value === choice.value}
            onChange={() => onChange(choice.value)}
          />
          <span>
            {choice.label}
            {choice.hint !== undefined && <small>{choice.hint}</small>}
          </span>
        </label>
      ))}
    </FieldSet>
  );
}

interface CheckParts extends FieldParts {
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
  readonly choices: readonly Choice[];
}

export function CheckField({ values, onChange, choices, ...field }: CheckParts) {
  const toggled = (value: string) =>
    values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  return (
    <FieldSet {...field}>
      {choices.map(({ value, label, hint }) => (
        <label key={value} className="option">
          <input
            type="checkbox"
            name={field.name}
            checked={values.includes(value)}
            onChange={() => onChange(toggled(value))}
          />
          <span>
            {label}
            {hint !== undefined && <small>{hint}</small>}
          </span>
        </label>
      ))}
    </FieldSet>
  );
}

interface DateParts extends FieldParts {
  /** `YYYY-MM-DD`, or what there is of it; empty when nothing was filled in. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Day, month and year apart: the browser's own date field speaks the browser's language. */
export function DateField({ value, onChange, ...field }: DateParts) {
  const t = useUiText();
  const [parts, setParts] = useState(() => partsOf(value));
  const change = (part: 'day' | 'month' | 'year') => (text: string) => {
    const next = { ...parts, [part]: text.trim() };
    setParts(next);
    onChange(joined(next));
  };
  const one = (part: 'day' | 'month' | 'year', size: number) => (
    <label className="date__part">
      <span>{t(part)}</span>
      <Textbox
        inputMode="numeric"
        autoComplete="off"
        size={size}
        value={parts[part]}
        invalid={field.fault !== undefined}
        name={`${field.name}-${part}`}
        onChange={(event) => change(part)(event.currentTarget.value)}
      />
    </label>
  );
  return (
    <FieldSet {...field}>
      <div className="date">
        {one('day', 2)}
        {one('month', 2)}
        {one('year', 4)}
      </div>
    </FieldSet>
  );
}

interface DateTexts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

function partsOf(iso: string): DateTexts {
  const [year = '', month = '', day = ''] = iso.split('-');
  return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year };
}

/** What is no date is sent as it is: the service says what is wrong with it. */
function joined({ day, month, year }: DateTexts): string {
  if (day === '' && month === '' && year === '') return '';
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

interface SubmitParts {
  readonly children: ReactNode;
  /** While it is being sent. */
  readonly busy: boolean;
  readonly onClick?: () => void;
  readonly second?: boolean;
}

/** Sends. While it is on its way, or without a connection, it says why it does nothing. */
export function SubmitButton({ children, busy, onClick, second = false }: SubmitParts) {
  const t = useUiText();
  const online = useOnline();
  const off = busy || !online;
  return (
    <Button
      type={onClick === undefined ? 'submit' : 'button'}
      appearance={second ? 'secondary-action-button' : 'primary-action-button'}
      aria-disabled={off}
      busy={busy}
      onClick={(event) => {
        if (off) event.preventDefault();
        else onClick?.();
      }}
    >
      {busy ? t('busy') : children}
      {!online && <span className="sr"> {t('offlineSend')}</span>}
    </Button>
  );
}
