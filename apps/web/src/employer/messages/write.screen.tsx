import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { useMunicipalityName } from '../../api/municipality-names.ts';
import { useNames } from '../../api/names.ts';
import { useCorrespondenceText } from '../../correspondence/correspondence.messages.ts';
import { ownContactsQuery } from '../../correspondence/correspondence.queries.ts';
import { Write } from '../../correspondence/write.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { applicationQuery } from '../employer.queries.ts';

/** An employer begins a conversation, in general or about an application. */
export function WriteScreen() {
  const t = useCorrespondenceText();
  const [params] = useSearchParams();
  const id = params.get('aanvraag');
  const place = useMunicipalityName();
  const contacts = useQuery(ownContactsQuery);
  const application = useQuery({ ...applicationQuery(id ?? ''), enabled: id !== null });
  const name = useNames([application.data?.persoonRef ?? null], 'berichten-lezen', t('somebody'));
  return (
    <Loaded query={contacts}>
      {(all) => (
        <Write
          key={application.data?.aanvraagId ?? ''}
          side="werkgever"
          others={all.map(({ gemeentecode }) => ({ value: gemeentecode, label: place(gemeentecode) }))}
          chosen={application.data?.gemeentecode ?? null}
          about={
            application.data === undefined
              ? null
              : {
                  zaakId: application.data.aanvraagId,
                  name: t('about-zaak', { name: name(application.data.persoonRef) }),
                }
          }
          hintOf={(code) => {
            const contact = all.find(({ gemeentecode }) => gemeentecode === code)?.contactpersoon;
            const to = { place: place(code) };
            return contact?.naam == null ? t('goesToPlace', to) : t('goesTo', { ...to, name: contact.naam });
          }}
        />
      )}
    </Loaded>
  );
}
