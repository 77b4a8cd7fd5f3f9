import type { ReactNode } from 'react';
import { date } from '../format.ts';
import { Panel } from '../ui/section.tsx';
import type { Contact, ContactCard, Promised, Side } from './answers.ts';
import { useCorrespondenceText } from './correspondence.messages.ts';
import './correspondence.css';

interface ContactParts {
  readonly contact: Contact | null | undefined;
  readonly side: Side;
  readonly children?: ReactNode;
}

/** Who answers, how to reach them, and who does when they are away. */
export function ContactPanel({ contact, side, children }: ContactParts) {
  const t = useCorrespondenceText();
  if (contact === undefined) return null;
  return (
    <Panel title={t('contact')}>
      {contact === null ? (
        <p className="small">{t(side === 'werkgever' ? 'contactNone' : 'contactNoneOwn')}</p>
      ) : (
        <ContactCardLines contact={contact} />
      )}
      {children}
    </Panel>
  );
}

/** The lines of a contact, also where there is no panel around it. */
export function ContactCardLines({ contact }: { contact: Contact }) {
  const t = useCorrespondenceText();
  const { functie, telefoon, bereikbaar, vervanger, opvolger, opvolgerVanaf } = contact;
  return (
    <div className="cor-contact">
      <p>
        <strong>{nameOf(contact, t('noName'))}</strong>
        {functie !== null && <>, {functie}</>}
      </p>
      {telefoon !== null && (
        <p>
          <a className="utrecht-link utrecht-link--html-a" href={`tel:${telefoon.replaceAll(/[^\d+]/g, '')}`}>
            {telefoon}
          </a>
        </p>
      )}
      {bereikbaar !== null && <p className="quiet">{bereikbaar}</p>}
      {vervanger !== null && (
        <p className="quiet">
          {vervanger.telefoon === null
            ? t('deputy', { name: nameOf(vervanger, t('noName')) })
            : t('deputyPhone', { name: nameOf(vervanger, t('noName')), phone: vervanger.telefoon })}
        </p>
      )}
      {opvolger !== null && opvolgerVanaf !== null && (
        <p className="quiet">{t('successor', { date: date(opvolgerVanaf), name: nameOf(opvolger, t('noName')) })}</p>
      )}
    </div>
  );
}

/** The name that is shown; what stands for it while there is none. */
export const nameOf = ({ naam }: ContactCard, unknown: string): string => naam ?? unknown;

/** The day that was promised beforehand, kept or not. */
export function PromisePanel({ promise, side }: { promise: Promised; side: Side }) {
  const t = useCorrespondenceText();
  const { uiterlijk, stand, bron } = promise;
  const on = { date: uiterlijk === null ? '' : date(uiterlijk) };
  return (
    <Panel title={t('promise')}>
      <p className="small">
        <strong>{t(side === 'werkgever' ? `promise-${stand}` : `official-${stand}`, on)}</strong>
      </p>
      {uiterlijk !== null && <p className="small quiet">{t(`source-${bron}`)}</p>}
    </Panel>
  );
}
