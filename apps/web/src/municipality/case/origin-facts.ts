import { useMunicipalityName } from '../../api/municipality-names.ts';
import { date } from '../../format.ts';
import type { Fact } from '../../ui/facts.tsx';
import type { CaseFile } from '../answers.ts';
import { useEntryText } from './entry.messages.ts';

/** Who applied and how; and which municipality had it first. */
export function useOriginFacts({ herkomst }: CaseFile): Fact[] {
  const t = useEntryText();
  const municipality = useMunicipalityName();
  const { aanvrager, wijze, ingevoerdOp, doorgezondenDoor } = herkomst;
  const manner = t(`manner-${wijze}`);
  return [
    {
      name: t('applicant'),
      value: t(`applicant-${aanvrager}`),
      source: ingevoerdOp === null ? manner : t('enteredOn', { manner, date: date(ingevoerdOp) }),
    },
    ...(doorgezondenDoor === null
      ? []
      : [
          {
            name: t('from'),
            value: municipality(doorgezondenDoor.gemeentecode),
            source: t('fromOn', { date: date(doorgezondenDoor.ontvangstdatum) }),
          },
        ]),
  ];
}
