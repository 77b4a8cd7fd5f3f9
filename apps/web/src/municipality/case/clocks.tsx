import { Button } from '@utrecht/component-library-react';
import { type ReactNode, useState } from 'react';
import { date } from '../../format.ts';
import { Section } from '../../ui/section.tsx';
import type { CaseFile, DefaultNotice } from '../answers.ts';
import { sentence } from '../asking.tsx';
import { useColleague } from '../people.ts';
import {
  ExceptionBackForm,
  ExceptionForm,
  ExtensionForm,
  GivenViewsForm,
  NoticeForm,
  StandstillForm,
  ViewsForm,
} from './clock-forms.tsx';
import { useClocksText } from './clocks.messages.ts';
import { FixPenalty } from './fix-penalty.tsx';

const FORMS = {
  'zienswijze-vragen': ViewsForm,
  'zienswijze-vastleggen': GivenViewsForm,
  ingebrekestelling: NoticeForm,
  'dwangsom-uitzondering': ExceptionForm,
  'dwangsom-uitzondering-intrekken': ExceptionBackForm,
  opschorten: StandstillForm,
  verdagen: ExtensionForm,
} as const;
type Form = keyof typeof FORMS;
const DO = {
  'zienswijze-vragen': 'doAsk',
  'zienswijze-vastleggen': 'doViews',
  ingebrekestelling: 'doNotice',
  'dwangsom-uitzondering': 'doException',
  'dwangsom-uitzondering-intrekken': 'doExceptionBack',
  opschorten: 'doStandstill',
  verdagen: 'doExtend',
} as const satisfies Record<Form, string>;

/** What the law counts beside the term: only what there is, and what can be done about it. */
export function Clocks({ file }: { file: CaseFile }) {
  const t = useClocksText();
  const [form, setForm] = useState<Form | null>(null);
  const can = (Object.keys(FORMS) as Form[]).filter((action) => file.acties.includes(action));
  const rows = useRows(file);
  if (rows.length === 0 && can.length === 0) return null;
  const Open = form === null ? null : FORMS[form];
  return (
    <Section title={t('clocks')}>
      {rows.length > 0 && (
        <ul className="mun-steps">
          {rows.map(({ key, what, known }) => (
            <li key={key}>
              <p className="mun-steps__what">{what}</p>
              <div className="mun-steps__known">{known}</div>
            </li>
          ))}
        </ul>
      )}
      <div className="mun-steps__do">
        {can
          .filter((action) => action !== form)
          .map((action) => (
            <Button key={action} appearance="secondary-action-button" onClick={() => setForm(action)}>
              {t(DO[action])}
            </Button>
          ))}
      </div>
      {Open !== null && <Open key={form} zaakId={file.zaakId} close={() => setForm(null)} />}
    </Section>
  );
}

interface Row {
  readonly key: string;
  readonly what: string;
  readonly known: ReactNode;
}

function useRows(file: CaseFile): readonly Row[] {
  const t = useClocksText();
  const colleague = useColleague();
  const { ingebrekestellingen, dwangsomUitzondering: exception, dwangsomVaststelling, verdaging } = file;
  const { opschortingen, buitenBehandeling: leaving, zienswijze: views } = file;
  return [
    ...ingebrekestellingen.map((notice) => ({
      key: notice.ingebrekestellingId,
      what: t('notice'),
      known: <Notice notice={notice} />,
    })),
    ...(exception === null
      ? []
      : [
          {
            key: 'exception',
            what: t('exception'),
            known: t('exceptionBy', {
              ...{ why: sentence(t(exception.grond)), name: colleague(exception.door), date: date(exception.op) },
              text: exception.reden ?? '',
            }),
          },
        ]),
    ...(dwangsomVaststelling === null
      ? []
      : [{ key: 'fixing', what: t('fixing'), known: <FixPenalty file={file} fixing={dwangsomVaststelling} /> }]),
    ...(leaving === null
      ? []
      : [
          {
            key: 'leaving',
            what: t('leaving'),
            known: t(leaving.dagenOver < 0 ? 'leavingOver' : 'leavingBy', { date: date(leaving.uiterlijk) }),
          },
        ]),
    ...(views === null ? [] : [{ key: 'views', what: t('hearing'), known: <Views views={views} /> }]),
    ...(verdaging === null
      ? []
      : [
          {
            key: 'extension',
            what: t('extension'),
            known: t('extensionText', {
              ...{ count: verdaging.weken, date: date(verdaging.op), text: verdaging.reden ?? '' },
            }),
          },
        ]),
    ...opschortingen.map(({ grond, vanaf, totEnMet, bron }) => ({
      key: `standstill ${vanaf} ${grond}`,
      what: t('standstill'),
      known: t('standstillText', { ground: t(grond), from: date(vanaf), through: date(totEnMet), text: bron ?? '' }),
    })),
  ];
}

function Notice({ notice }: { notice: DefaultNotice }) {
  const t = useClocksText();
  const { van, oordeel, ontvangenOp, beslissenUiterlijk, termijnUiterlijk } = notice;
  const about = { sender: t(van), date: date(ontvangenOp) };
  if (oordeel === 'geen-aanvraag') return t('noticeNobody', about);
  if (oordeel === 'na-besluit') return t('noticeAfter', about);
  if (beslissenUiterlijk !== null) return t('noticeValid', { ...about, until: date(beslissenUiterlijk) });
  if (termijnUiterlijk === null) return t('noticeStill', about);
  return t('noticeEarly', { ...about, until: date(termijnUiterlijk) });
}

function Views({ views }: { views: NonNullable<CaseFile['zienswijze']> }) {
  const t = useClocksText();
  const { vraag, gevraagdOp, uiterlijk, ontvangenOp, tekst, geldtNu } = views;
  return (
    <>
      {gevraagdOp !== null && uiterlijk !== null && (
        <p>{t('hearingAsked', { date: date(gevraagdOp), text: vraag ?? '', until: date(uiterlijk) })}</p>
      )}
      {ontvangenOp !== null && <p>{t('hearingGiven', { date: date(ontvangenOp), text: tekst ?? '' })}</p>}
      {!geldtNu && <p>{t(gevraagdOp === null ? 'hearingUnasked' : 'hearingOld')}</p>}
    </>
  );
}
