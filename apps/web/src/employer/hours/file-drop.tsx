import { type DragEvent, useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { useCommand } from '../../api/command.ts';
import { useOnline } from '../../api/online.ts';
import { asProblem } from '../../api/problem.ts';
import { at } from '../../api/request.ts';
import { Icon } from '../../ui/icon.tsx';
import { OutLink } from '../../ui/link.tsx';
import { Notice, Progress } from '../../ui/loaded.tsx';
import { useHoursText } from './hours.messages.ts';
import { keepReceipt, typeOf, upload } from './hours.queries.ts';

/** Takes a payroll file, by dropping or choosing it, and goes on to what was found in it. */
export function FileDrop() {
  const t = useHoursText();
  const id = useId();
  const navigate = useNavigate();
  const online = useOnline();
  const [over, setOver] = useState(false);
  const [wrong, setWrong] = useState(false);
  const sending = useCommand(upload, (receipt) => {
    keepReceipt(receipt);
    void navigate(`/werkgever/uren/${receipt.loonbestandId}`);
  });
  const take = (file: File | undefined) => {
    if (file === undefined || sending.isPending) return;
    setWrong(typeOf(file.name) === undefined);
    if (typeOf(file.name) !== undefined) sending.mutate(file);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  const onDragOver = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <>
      {wrong && <Notice tone="error" title={t('unreadable')} text={t('wrongKind')} />}
      {sending.error !== null && !wrong && <Unreadable error={sending.error} />}
      <div
        className={over ? 'drop is-over' : 'drop'}
        onDrop={onDrop}
        onDragOver={onDragOver}
        onDragLeave={() => setOver(false)}
      >
        <Icon name="file" size={32} />
        <div>
          <p className="drop__what">{t('drop')}</p>
          <p className="small quiet">{t('kinds')}</p>
        </div>
        <div className="drop__choose">
          <input
            id={id}
            type="file"
            className="drop__input"
            accept=".csv,.xlsx"
            disabled={sending.isPending || !online}
            onChange={(event) => {
              take(event.currentTarget.files?.[0]);
              event.currentTarget.value = ''; // the same file, mended, may be chosen again
            }}
          />
          <label htmlFor={id} className="utrecht-button utrecht-button--primary-action">
            {t('chooseFile')}
          </label>
        </div>
      </div>
      {sending.isPending && <Progress text={t('reading', { name: sending.variables.name })} />}
      <p className="small">
        {t('templateText')}{' '}
        <OutLink to={at('claim-intake', 'loonbestanden/sjabloon.csv')} download>
          {t('templateCsv')}
        </OutLink>
        {' · '}
        <OutLink to={at('claim-intake', 'loonbestanden/sjabloon.xlsx')} download>
          {t('templateXlsx')}
        </OutLink>
      </p>
    </>
  );
}

const NAMED = 5;

/** Why nothing of a file could be taken; with wrong columns, which. */
function Unreadable({ error }: { error: Error }) {
  const t = useHoursText();
  const problem = asProblem(error);
  return (
    <Notice tone="error" title={t('unreadable')} text={problem.detail} number={problem.number}>
      {problem.faults.length > 0 && (
        <ul className="bullets">
          {problem.faults.slice(0, NAMED).map(({ field, text }) => (
            <li key={field}>{text}</li>
          ))}
          {problem.faults.length > NAMED && <li>{t('moreFaults', { count: problem.faults.length - NAMED })}</li>}
        </ul>
      )}
    </Notice>
  );
}
