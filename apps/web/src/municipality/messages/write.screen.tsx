import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { useCorrespondenceText } from '../../correspondence/correspondence.messages.ts';
import { contactsQuery } from '../../correspondence/correspondence.queries.ts';
import { Write } from '../../correspondence/write.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { caseQuery } from '../case/case.queries.ts';
import { usePersonNames } from '../people.ts';
import { useWords } from '../words.messages.ts';

/** The municipality begins a conversation with an employer, in general or about a case. */
export function WriteScreen() {
  const t = useCorrespondenceText();
  const w = useWords();
  const [params] = useSearchParams();
  const id = params.get('zaak');
  const contacts = useQuery(contactsQuery);
  const found = useQuery({ ...caseQuery(id ?? ''), enabled: id !== null });
  const nameOf = usePersonNames(found.data === undefined ? [] : [found.data.persoonRef], 'berichten-lezen');
  const kvk = (number: string) => w('kvk', { number });
  return (
    <Loaded query={contacts}>
      {({ werkgevers }) => (
        <Write
          key={found.data?.zaakId ?? ''}
          side="gemeente"
          others={werkgevers.map(({ werkgeverId }) => ({ value: werkgeverId, label: kvk(werkgeverId) }))}
          chosen={found.data?.werkgeverId ?? null}
          about={
            found.data === undefined
              ? null
              : { zaakId: found.data.zaakId, name: t('about-zaak', { name: nameOf(found.data.persoonRef) }) }
          }
          hintOf={(werkgeverId) => t('goesToEmployer', { kvk: kvk(werkgeverId) })}
        />
      )}
    </Loaded>
  );
}
