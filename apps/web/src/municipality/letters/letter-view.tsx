import { date } from '../../format.ts';
import type { LetterPart, LetterText } from '../../letters/answers.ts';
import { Facts } from '../../ui/facts.tsx';
import { useLetterText } from './letter.messages.ts';
import './letters.css';

/** A letter as its reader would get it: its own words, in Dutch, whatever language the page has. */
export function LetterView({ letter }: { letter: LetterText }) {
  const t = useLetterText();
  const { titel, afzender, aan, datum, kenmerk, delen, slot, leesbaarheid } = letter;
  return (
    <>
      <article className="letter" lang="nl" aria-label={titel}>
        <p>
          <strong>{afzender.join(', ')}</strong>
        </p>
        <p>
          {aan.map((line) => (
            <span key={line}>
              {line}
              <br />
            </span>
          ))}
        </p>
        <p className="quiet">
          {date(datum)} · {kenmerk}
        </p>
        <h3>{titel}</h3>
        {delen.map((part, nth) => (
          <Part key={nth} part={part} />
        ))}
        <p>
          {slot.map((line) => (
            <span key={line}>
              {line}
              <br />
            </span>
          ))}
        </p>
      </article>
      <p className="small quiet">
        {t('readability', { average: leesbaarheid.gemiddeld, longest: leesbaarheid.langste })}
      </p>
    </>
  );
}

function Part({ part: { soort, tekst, regels, feiten, stappen } }: { part: LetterPart }) {
  switch (soort) {
    case 'kop':
      return <h4>{tekst}</h4>;
    case 'alinea':
      return <p>{tekst}</p>;
    case 'lijst':
      return (
        <ul>
          {regels.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      );
    case 'feiten':
      return <Facts items={feiten.map(({ naam, waarde }) => ({ name: naam, value: waarde }))} />;
    case 'berekening':
      return (
        <>
          <ol>
            {stappen.map(({ omschrijving, som, artikel }) => (
              <li key={omschrijving}>
                {omschrijving}
                <br />
                <strong>{som}</strong>
                <br />
                <span className="quiet">{artikel}</span>
              </li>
            ))}
          </ol>
          <p>
            <strong>Subsidie per maand: {tekst}</strong>
          </p>
        </>
      );
  }
}
