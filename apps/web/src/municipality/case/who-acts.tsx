import { useSignedIn } from '../../api/use-session.ts';
import { date, euro } from '../../format.ts';
import { Rich } from '../../text/rich.tsx';
import { TermClock, Turn } from '../../ui/badges.tsx';
import type { CaseFile, Penalty } from '../answers.ts';
import { useColleague } from '../people.ts';
import { useCaseText } from './case.messages.ts';
import { useClocksText } from './clocks.messages.ts';
import { useDocumentName } from './documents.messages.ts';

/** First on the page: who acts next, until when, and what it costs when that is late. */
export function WhoActs({ file }: { file: CaseFile }) {
  const t = useCaseText();
  const step = useStep(file);
  if (step === null) return null;
  const { status, vragen, termijn, aanZet } = file;
  const fixing = aanZet.wat === 'dwangsom-voorstellen' || aanZet.wat === 'dwangsom-vaststellen';
  return (
    <div className="mun-turn">
      <Turn {...step} {...(fixing ? {} : { clock: <TermClock term={termijn} /> })} />
      {vragen?.uiterlijkNaStoring != null && (
        <p className="small">{t('turnOutage', { date: date(vragen.uiterlijkNaStoring) })}</p>
      )}
      {status === 'wacht-op-aanvulling' && vragen !== null && <p className="small quiet">{t('turnIfLate')}</p>}
      {file.dwangsom !== null && <Stake penalty={file.dwangsom} file={file} />}
    </div>
  );
}

function useStep(file: CaseFile): { who: string; what: string } | null {
  const t = useCaseText();
  const c = useClocksText();
  const documentName = useDocumentName();
  const colleague = useColleague();
  const { sub } = useSignedIn();
  const { aanZet, acties, vragen, voorstel, toegewezenAan } = file;
  const until = aanZet.uiterlijk === null ? '' : date(aanZet.uiterlijk);
  const caseworker =
    toegewezenAan === null ? c('caseworker') : c('caseworkerNamed', { name: colleague(toegewezenAan) });
  const mine = toegewezenAan === null || toegewezenAan === sub;
  switch (aanZet.wat) {
    case 'behandelen':
      if (acties.includes('voorstellen') && mine) return { who: c('you'), what: t('turnProposeYou') };
      return { who: caseworker, what: t('turnPropose') };
    case 'besluiten':
      if (acties.includes('besluiten')) return { who: c('you'), what: c('decidesYou') };
      return { who: voorstel?.voorgesteldDoor === sub ? c('colleague') : c('decider'), what: c('decides') };
    case 'aanvullen':
      return {
        who: c('employer'),
        what: t('turnSupply', { what: (vragen?.wat ?? []).map(documentName).join(', '), date: until }),
      };
    case 'reageren':
      return { who: c(aanZet.wie === 'werknemer' ? 'werknemer' : 'employer'), what: c('reacts', { date: until }) };
    case 'dwangsom-voorstellen':
      return {
        who: acties.includes('dwangsom-voorstellen') ? c('you') : c('caseworker'),
        what: c('proposesPenalty', { date: until }),
      };
    case 'dwangsom-vaststellen':
      return {
        who: acties.includes('dwangsom-vaststellen') ? c('you') : c('decider'),
        what: c('fixesPenalty', { date: until }),
      };
    case 'klaar':
      return null;
  }
}

function Stake({ penalty, file }: { penalty: Penalty; file: CaseFile }) {
  const c = useClocksText();
  const { stand, vanaf, dagen, totNuCenten, volgendeDagCenten, hoogstensCenten } = penalty;
  const amounts = { perDay: euro(volgendeDagCenten), most: euro(hoogstensCenten), sum: euro(totNuCenten) };
  const texts = {
    kan: () => `${c('can', amounts)} ${c('canFrom', { from: date(vanaf) })}`,
    dreigt: () => c('threatens', { ...amounts, from: date(vanaf) }),
    loopt: () => (volgendeDagCenten === 0 ? c('most', amounts) : c('runs', { ...amounts, count: dagen })),
    gestopt: () => c('stopped', { ...amounts, count: dagen }),
    vervallen: () => c('excepted', { why: c(file.dwangsomUitzondering?.grond ?? 'onredelijk-laat') }),
  } as const;
  const serious = stand === 'dreigt' || stand === 'loopt';
  return (
    <p className={serious ? 'small mun-flag' : 'small quiet'}>
      <Rich text={texts[stand]()} /> {stand === 'kan' && c('interest')}
    </p>
  );
}
