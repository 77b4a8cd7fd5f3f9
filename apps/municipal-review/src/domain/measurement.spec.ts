import { describe, expect, it } from '@jest/globals';
import { replay } from '#libs/kernel/decider';
import { given } from '#libs/testing/given';
import {
  chosen,
  disagreed,
  kept,
  MEASURED,
  MOMENTS,
  offered,
  performed,
  planned,
  REPORT,
  reported,
  silent,
  WHY,
} from './fixtures/measured.ts';
import { measurement, type MeasurementEvent } from './measurement.ts';
import { nextStep } from './measurement-next.ts';
import type { OpenedMeasurement } from './measurement-state.ts';

const anna = { by: 'anna', on: '2026-04-28' };
const employer = { by: 'employer', on: '2026-04-24' };
const visited = [planned, offered, chosen, performed];
const turnAfter = (...history: readonly MeasurementEvent[]) =>
  nextStep(replay(measurement, history) as OpenedMeasurement);

describe('a measurement', () => {
  it('is planned for a case, or for a need that was there already', () => {
    const need = { measured: MEASURED, cause: 'flatRateEnd', neededBy: '2026-08-31', on: '2026-06-01' } as const;
    const needed: MeasurementEvent = { type: 'MeasurementNeeded', data: need };
    given(measurement, [])
      .when({ type: 'NeedMeasurement', ...need })
      .then([needed]);
    given(measurement, [needed])
      .when({ type: 'NeedMeasurement', ...need })
      .thenNothing();
    const plan = { ...need, ...anna, expert: 'deskundige-noord' };
    given(measurement, [needed])
      .when({ type: 'PlanMeasurement', ...plan })
      .then([{ type: 'MeasurementPlanned', data: plan }]);
    given(measurement, [planned])
      .when({ type: 'NeedMeasurement', ...need })
      .thenNothing();
    given(measurement, [needed])
      .when({ type: 'CancelMeasurement', reason: WHY, ...anna })
      .thenRejected('MEASUREMENT_STEP');
    given(measurement, [needed])
      .when({ type: 'LapseNeed', on: '2026-07-01' })
      .then([{ type: 'NeedLapsed', data: { on: '2026-07-01' } }]);
    given(measurement, [planned]).when({ type: 'LapseNeed', on: '2026-07-01' }).thenNothing();
  });

  it('takes place at a moment that the employer chose from those that were offered', () => {
    const [first] = MOMENTS;
    if (first === undefined) throw new Error('no moments');
    given(measurement, [planned, offered])
      .when({ type: 'ChooseMoment', moment: first, ...employer })
      .then([{ type: 'MomentChosen', data: { moment: first, ...employer } }]);
    given(measurement, [planned, offered])
      .when({ type: 'ChooseMoment', moment: { on: '2026-04-15', at: '10:00' }, ...employer })
      .thenRejected('MOMENT_NOT_OFFERED');
    given(measurement, [planned])
      .when({ type: 'ChooseMoment', moment: first, ...employer })
      .thenRejected('MEASUREMENT_STEP');
  });

  it('waits for other moments when none fits, and these are chosen from anew', () => {
    const declined: MeasurementEvent = { type: 'MomentsDeclined', data: { reason: WHY, ...employer } };
    given(measurement, [planned, offered])
      .when({ type: 'DeclineMoments', reason: WHY, ...employer })
      .then([declined]);
    given(measurement, [planned, offered, declined])
      .when({ type: 'ChooseMoment', moment: MOMENTS[0] ?? { on: '', at: '' }, ...employer })
      .thenRejected('MEASUREMENT_STEP');
    expect(turnAfter(planned, offered, declined)).toEqual({ who: 'municipality', what: 'offer', until: '2026-05-27' });
    expect(turnAfter(planned, offered, declined, offered)?.who).toBe('employer');
  });

  it('keeps what the expert says beside what follows from the tasks, and mends neither', () => {
    const outcome = measurement.decide(
      { type: 'RecordReport', ...REPORT, settings: {}, by: 'anna', on: '2026-04-21' },
      replay(measurement, visited),
    );
    expect(outcome).toMatchObject([
      {
        type: 'ReportReceived',
        data: { reactBy: '2026-05-05', report: { percent: '55', reckoned: { percent: '53', exact: '53.19' } } },
      },
    ]);
  });

  it('was held when its report comes, and takes no report in which the tasks exceed the week', () => {
    const report = { type: 'RecordReport', ...REPORT, settings: {}, by: 'anna', on: '2026-04-21' } as const;
    const outcome = measurement.decide(report, replay(measurement, [planned, offered, chosen]));
    expect(outcome).toMatchObject([
      { type: 'MeasurementPerformed', data: { performedOn: '2026-04-14' } },
      { type: 'ReportReceived' },
    ]);
    given(measurement, visited)
      .when({ ...report, tasks: [...REPORT.tasks, ...REPORT.tasks] })
      .thenRejected('REPORT_UNFIT');
    given(measurement, [planned]).when(report).thenRejected('MEASUREMENT_STEP');
  });

  it('records silence as silence when the term is over, and not before', () => {
    const expire = { type: 'ExpireReaction', until: '2026-05-05' } as const;
    given(measurement, [...visited, reported])
      .when({ ...expire, on: '2026-05-05' })
      .thenNothing();
    given(measurement, [...visited, reported])
      .when({ ...expire, on: '2026-05-06' })
      .then([silent]);
    given(measurement, [...visited, reported, disagreed])
      .when({ ...expire, on: '2026-05-06' })
      .thenNothing();
    expect(replay(measurement, [...visited, reported, silent])).toMatchObject({
      status: 'heard',
      reaction: { view: 'silent' },
    });
  });

  it('hears an employer after the term as well, as long as nothing is established', () => {
    given(measurement, [...visited, reported, silent])
      .when({ type: 'ReactToReport', view: 'disagreed', reason: WHY, ...employer })
      .then([disagreed]);
    given(measurement, [...visited, reported])
      .when({ type: 'ReactToReport', view: 'disagreed', reason: null, ...employer })
      .thenRejected('REASONS_REQUIRED');
  });

  it('is not established before the employer was heard and, where it disagrees, answered', () => {
    const value = { percent: '55', from: '2026-04-28', reason: null, next: null, ...anna };
    const establish = { type: 'EstablishMeasurement', ...value } as const;
    given(measurement, [...visited, reported])
      .when(establish)
      .thenRejected('EMPLOYER_NOT_HEARD');
    given(measurement, [...visited, reported, disagreed])
      .when(establish)
      .thenRejected('EMPLOYER_NOT_HEARD');
    given(measurement, [...visited, reported, disagreed, kept])
      .when(establish)
      .then([{ type: 'MeasurementEstablished', data: value }]);
    given(measurement, [...visited, reported, silent])
      .when({ ...establish, percent: '53' })
      .thenRejected('REASONS_REQUIRED');
  });

  it('gives way to a second measurement when the municipality says so', () => {
    const second = { outcome: 'second', reason: WHY, ...anna } as const;
    given(measurement, [...visited, reported, disagreed])
      .when({ type: 'AnswerDispute', secondId: 'second-1', ...second })
      .then([{ type: 'DisputeAnswered', data: { ...second, secondId: 'second-1' } }]);
    given(measurement, [...visited, reported, silent])
      .when({ type: 'AnswerDispute', secondId: 'second-1', ...second })
      .thenRejected('MEASUREMENT_STEP');
  });

  it('says of every state whose turn it is, and until when', () => {
    expect(turnAfter(planned)).toEqual({ who: 'municipality', what: 'offer', until: '2026-05-27' });
    expect(turnAfter(planned, offered)).toEqual({ who: 'employer', what: 'choose', until: '2026-04-09' });
    expect(turnAfter(planned, offered, chosen)).toEqual({ who: 'expert', what: 'measure', until: '2026-04-14' });
    expect(turnAfter(...visited)).toEqual({ who: 'expert', what: 'report', until: '2026-04-28' });
    expect(turnAfter(...visited, reported)).toEqual({ who: 'employer', what: 'react', until: '2026-05-05' });
    expect(turnAfter(...visited, reported, disagreed)).toEqual({
      ...{ who: 'municipality', what: 'answer', until: '2026-05-08' },
    });
    expect(turnAfter(...visited, reported, disagreed, kept)).toEqual({
      ...{ who: 'municipality', what: 'establish', until: '2026-05-05' },
    });
  });
});
