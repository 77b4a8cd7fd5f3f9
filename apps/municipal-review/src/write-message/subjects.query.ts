import { Injectable } from '@nestjs/common';
import { Rows } from '#libs/event-store/rows';
import { plainProblem } from '#libs/http/problem';
import type { About } from '../domain/conversation.ts';
import type { SubjectDto } from './write-message.dto.ts';

interface Found {
  readonly case_id: string;
  readonly person_ref: string;
}

const KINDS = {
  zaak: ['case', 'select case_id, person_ref from work_list where case_id = ? and employer_id = ? and tenant = ?'],
  toekenning: [
    'grant',
    'select application_id as case_id, person_ref from grant_list where grant_id = ? and employer_id = ? and tenant = ?',
  ],
  declaratie: [
    'claim',
    'select application_id as case_id, person_ref from assessment_list where claim_id = ? and employer_id = ? and tenant = ?',
  ],
} as const;

/** What a conversation can be about: things of this employer at this municipality, and nothing else. */
@Injectable()
export class Subjects {
  constructor(private readonly rows: Rows) {}

  /** Throws the 404 of what is not there, or is another's. */
  async of(municipality: string, employerId: string, subject: SubjectDto | undefined): Promise<About> {
    if (subject === undefined || subject.soort === 'algemeen') return { kind: 'general' };
    const { soort, id = '' } = subject;
    const [kind, sql] = KINDS[soort];
    const [found] = await this.rows.as(municipality, (tx) => tx.execute<Found[]>(sql, [id, employerId, municipality]));
    if (found === undefined) throw plainProblem(404);
    return { kind, id, caseId: found.case_id, personRef: found.person_ref };
  }
}
