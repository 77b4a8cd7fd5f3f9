import { CheckField, DateField, type Faults, RadioField, SelectField, TextField } from '../../ui/form.tsx';
import { Section } from '../../ui/section.tsx';
import { ASKED_FOR, useDocumentName } from '../case/documents.messages.ts';
import { useWords } from '../words.messages.ts';
import { useEnterText } from './enter.messages.ts';
import type { EntryFields } from './entry-fields.ts';

interface Parts {
  readonly value: EntryFields;
  readonly faults: Faults;
  readonly change: (change: Partial<EntryFields>) => void;
}

/** Who applies, how, and when it came: the term follows from that. */
export function HowItCame({ value, faults, change }: Parts) {
  const t = useEnterText();
  return (
    <Section title={t('how')}>
      <RadioField
        name="aanvrager"
        label={t('applicant')}
        fault={faults.aanvrager}
        value={value.aanvrager}
        onChange={(aanvrager) => change({ aanvrager })}
        choices={[
          { value: 'werkgever', label: t('applicant-werkgever') },
          { value: 'werknemer', label: t('applicant-werknemer'), hint: t('applicant-werknemer-hint') },
          { value: 'ambtshalve', label: t('applicant-ambtshalve'), hint: t('applicant-ambtshalve-hint') },
        ]}
      />
      <RadioField
        name="wijze"
        label={t('manner')}
        fault={faults.wijze}
        value={value.wijze}
        onChange={(wijze) => change({ wijze })}
        choices={[
          { value: 'papier', label: t('manner-papier') },
          { value: 'balie', label: t('manner-balie') },
          { value: 'digitaal', label: t('manner-digitaal') },
          { value: 'telefoon', label: t('manner-telefoon'), hint: t('manner-telefoon-hint') },
        ]}
      />
      <DateField
        name="ontvangenOp"
        label={t('receivedOn')}
        hint={t('receivedOnHint')}
        fault={faults.ontvangenOp}
        value={value.ontvangenOp}
        onChange={(ontvangenOp) => change({ ontvangenOp })}
      />
    </Section>
  );
}

export function WhoItIsAbout({ value, faults, change }: Parts) {
  const t = useEnterText();
  return (
    <>
      <Section title={t('employer')}>
        <TextField
          name="werkgeverId"
          label={t('kvk')}
          hint={t('kvkHint')}
          size={10}
          inputMode="numeric"
          fault={faults.werkgeverId}
          value={value.werkgeverId}
          onChange={(werkgeverId) => change({ werkgeverId })}
        />
      </Section>
      <Section title={t('person')}>
        <TextField
          name="persoon.voorletters"
          label={t('initials')}
          size={10}
          fault={faults['persoon.voorletters']}
          value={value.voorletters}
          onChange={(voorletters) => change({ voorletters })}
        />
        <TextField
          name="persoon.achternaam"
          label={t('surname')}
          hint={t('surnameHint')}
          fault={faults['persoon.achternaam']}
          value={value.achternaam}
          onChange={(achternaam) => change({ achternaam })}
        />
        <DateField
          name="persoon.geboortedatum"
          label={t('birthDate')}
          hint={t('birthDateHint')}
          fault={faults['persoon.geboortedatum']}
          value={value.geboortedatum}
          onChange={(geboortedatum) => change({ geboortedatum })}
        />
        <TextField
          name="persoon.bsn"
          label={t('bsn')}
          hint={t('bsnHint')}
          size={12}
          inputMode="numeric"
          fault={faults['persoon.bsn']}
          value={value.bsn}
          onChange={(bsn) => change({ bsn })}
        />
      </Section>
    </>
  );
}

export function TheWork({ value, faults, change }: Parts) {
  const t = useEnterText();
  return (
    <Section title={t('job')}>
      <DateField
        name="begindatum"
        label={t('begins')}
        fault={faults.begindatum}
        value={value.begindatum}
        onChange={(begindatum) => change({ begindatum })}
      />
      <DateField
        name="einddatum"
        label={t('ends')}
        optional
        fault={faults.einddatum}
        value={value.einddatum}
        onChange={(einddatum) => change({ einddatum })}
      />
      <TextField
        name="urenPerWeek"
        label={t('hours')}
        hint={t('hoursHint')}
        size={5}
        unit={t('unit')}
        inputMode="decimal"
        fault={faults.urenPerWeek}
        value={value.urenPerWeek}
        onChange={(urenPerWeek) => change({ urenPerWeek })}
      />
      <TextField
        name="voltijdUren"
        label={t('fullHours')}
        hint={t('fullHoursHint')}
        size={5}
        unit={t('unit')}
        inputMode="decimal"
        fault={faults.voltijdUren}
        value={value.voltijdUren}
        onChange={(voltijdUren) => change({ voltijdUren })}
      />
      <RadioField
        name="wisselendeUren"
        label={t('variable')}
        value={value.vasteUren}
        onChange={(vasteUren) => change({ vasteUren })}
        choices={[
          { value: 'ja', label: t('fixed') },
          { value: 'nee', label: t('notFixed') },
        ]}
      />
      <TextField
        name="personeelsnummer"
        label={t('number')}
        hint={t('numberHint')}
        optional
        size={12}
        fault={faults.personeelsnummer}
        value={value.personeelsnummer}
        onChange={(personeelsnummer) => change({ personeelsnummer })}
      />
    </Section>
  );
}

const GROUNDS = [
  ...(['doelgroepregister', 'praktijkroute', 'participatiewet'] as const),
  ...(['schoolverlater', 'beschut-werk', 'leer-werktraject'] as const),
];

export function WhatIsAsked({ value, faults, change }: Parts) {
  const t = useEnterText();
  const w = useWords();
  const documentName = useDocumentName();
  return (
    <Section title={t('asked')}>
      <SelectField
        name="aanvraag.doelgroepgrond"
        label={t('ground')}
        fault={faults['aanvraag.doelgroepgrond']}
        value={value.doelgroepgrond}
        onChange={(doelgroepgrond) => change({ doelgroepgrond })}
        choices={[
          { value: '', label: t('chooseGround') },
          ...GROUNDS.map((ground) => ({ value: ground, label: w(`ground-${ground}`) })),
        ]}
      />
      <RadioField
        name="aanvraag.route"
        label={t('route')}
        fault={faults['aanvraag.route']}
        value={value.route}
        onChange={(route) => change({ route })}
        choices={(['loonwaarde', 'forfaitair'] as const).map((route) => ({ value: route, label: w(`route-${route}`) }))}
      />
      {value.route === 'loonwaarde' && (
        <>
          <TextField
            name="aanvraag.loonwaardePercentage"
            label={t('percent')}
            hint={t('percentHint')}
            optional
            size={5}
            unit={t('percentUnit')}
            inputMode="decimal"
            fault={faults['aanvraag.loonwaardePercentage']}
            value={value.loonwaardePercentage}
            onChange={(loonwaardePercentage) => change({ loonwaardePercentage })}
          />
          <DateField
            name="aanvraag.loonwaardeVastgesteldOp"
            label={t('measuredOn')}
            optional
            fault={faults['aanvraag.loonwaardeVastgesteldOp']}
            value={value.loonwaardeVastgesteldOp}
            onChange={(loonwaardeVastgesteldOp) => change({ loonwaardeVastgesteldOp })}
          />
        </>
      )}
      <CheckField
        name="aanvraag.bijlagen"
        label={t('documents')}
        optional
        fault={faults['aanvraag.bijlagen']}
        values={value.bijlagen}
        onChange={(bijlagen) => change({ bijlagen })}
        choices={ASKED_FOR.map((kind) => ({ value: kind, label: documentName(kind) }))}
      />
    </Section>
  );
}
