import { Button } from '@utrecht/component-library-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useMunicipalityName } from '../../api/municipality-names.ts';
import { useNames } from '../../api/names.ts';
import { useMoment, useWriter } from '../../correspondence/people.ts';
import { date, decimals, hours } from '../../format.ts';
import { type Fact, Facts } from '../../ui/facts.tsx';
import { Empty, Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Section } from '../../ui/section.tsx';
import type { Sent } from '../answers.ts';
import { useAttachmentName } from '../attachments.messages.ts';
import { applicationQuery, copyQuery } from '../employer.queries.ts';
import { useWords } from '../words.messages.ts';
import { useCopyText } from './copy.messages.ts';

/** A copy of what was sent about an application: what, when it was received, and who sent it. */
export function CopyScreen() {
  const t = useCopyText();
  const place = useMunicipalityName();
  const { aanvraagId = '' } = useParams();
  const application = useQuery(applicationQuery(aanvraagId));
  const copy = useQuery(copyQuery(aanvraagId));
  return (
    <>
      <PageHead
        trail={[
          [t('start'), '/werkgever'],
          [t('applications'), '/werkgever/aanvragen'],
          [t('application'), `/werkgever/aanvragen/${aanvraagId}`],
        ]}
        title={t('title')}
        {...(application.data === undefined
          ? {}
          : { answer: t('answer', { municipality: place(application.data.gemeentecode) }) })}
        side={
          <Button appearance="secondary-action-button" onClick={() => print()}>
            {t('print')}
          </Button>
        }
      />
      <Loaded query={copy}>
        {({ inzendingen }) =>
          inzendingen.length === 0 ? (
            <Empty>{t('none')}</Empty>
          ) : (
            inzendingen.map((sent) => <SentSection key={sent.inzendingId} sent={sent} />)
          )
        }
      </Loaded>
    </>
  );
}

function SentSection({ sent }: { sent: Sent }) {
  const t = useCopyText();
  return (
    <Section title={t(`kind-${sent.soort}`)}>
      <Facts items={useFacts(sent)} />
    </Section>
  );
}

function useFacts({ ontvangenOp, door, gemachtigde, ingevuld, bijlagen, soort }: Sent): Fact[] {
  const t = useCopyText();
  const word = useWords();
  const moment = useMoment();
  const writer = useWriter(null);
  const attachment = useAttachmentName();
  const ref = ingevuld?.persoonRef ?? null;
  const name = useNames([ref], 'aanvraag-tonen', word('employee'))(ref);
  const kinds = bijlagen.length === 0 ? t('noAttachments') : bijlagen.map(attachment).join(', ');
  return [
    { name: t('received'), value: moment(ontvangenOp) },
    {
      name: t('by'),
      value: writer(door, 'werkgever'),
      ...(gemachtigde === null ? {} : { source: t('byMandate', { number: gemachtigde }) }),
    },
    ...(ingevuld === null ? [] : filledIn(t, word, name, ingevuld)),
    ...(soort === 'intrekking' ? [] : [{ name: t('attachments'), value: kinds }]),
  ];
}

function filledIn(
  t: ReturnType<typeof useCopyText>,
  word: ReturnType<typeof useWords>,
  name: string,
  filled: NonNullable<Sent['ingevuld']>,
): Fact[] {
  const { begindatum, einddatum, urenPerWeek, voltijdUren, wisselendeUren, route, doelgroepgrond } = filled;
  const { loonwaardePercentage: percent, loonwaardeVastgesteldOp: on } = filled;
  return [
    { name: t('person'), value: name },
    { name: t('begins'), value: date(begindatum) },
    { name: t('ends'), value: einddatum === null ? t('open') : date(einddatum) },
    {
      name: t('hours'),
      value: t('hoursOf', { hours: hours(urenPerWeek), full: hours(voltijdUren) }),
      ...(wisselendeUren ? { source: t('variable') } : {}),
    },
    { name: t('route'), value: word(`route-${route}`) },
    { name: t('ground'), value: word(`grond-${doelgroepgrond as 'praktijkroute'}`) },
    ...(percent === null || on === null
      ? []
      : [{ name: t('wageValue'), value: t('wageValueOn', { percent: decimals(percent), date: date(on) }) }]),
  ];
}
