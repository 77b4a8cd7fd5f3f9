import type { LetterDto } from './letter-list.dto.ts';
import type { Row } from './letter-list.projection.ts';

/** A letter as who asks sees it: a municipality also says when it took one to the post. */
export function representRow(row: Row, ofMunicipality: boolean): LetterDto {
  const { madeOn = null, sentOn = null, objectThrough = null, sha256 = null } = row;
  const posts = ofMunicipality && row.status === 'te-printen';
  return {
    ...{ briefId: row.letterId, aanvraagId: row.caseId, gemeentecode: row.municipality, persoonRef: row.personRef },
    ...{ situatie: row.situation, ontvanger: row.addressee, status: row.status },
    ...{ gemaaktOp: madeOn, verzondenOp: sentOn, bezwaarTotEnMet: objectThrough, sha256 },
    acties: [...(sha256 === null ? [] : ['lezen']), ...(posts ? ['verzonden'] : [])],
  };
}
