import { describe, expect, it } from '@jest/globals';
import { replay } from '#libs/kernel/decider';
import { given } from '#libs/testing/given';
import { channelOf, letter, type LetterCommand, type LetterEvent, type LetterMatter } from './letter.ts';

const matter = (addressee: LetterMatter['addressee']): LetterMatter => ({
  caseId: '0b0f5c1e-2f1a-4c58-9d0b-6a5a1a4f7c11',
  source: { category: 'case', subject: '0b0f5c1e-2f1a-4c58-9d0b-6a5a1a4f7c11', version: 7 },
  ...{ situation: 'toegekend-loonwaarde', addressee, employerId: '90001234', personRef: 'person' },
});
const file = { sha256: 'aa', htmlSha256: 'bb', bytes: 30_000 };
const ordered = (to: LetterMatter['addressee']): LetterEvent => ({
  type: 'LetterOrdered',
  data: { ...matter(to), on: '2026-04-02' },
});
const made = (channel: 'portaal' | 'post'): LetterEvent => ({
  type: 'LetterMade',
  data: { file, channel, on: '2026-04-02' },
});
const make = (channel: 'portaal' | 'post') =>
  ({ type: 'MakeLetter', file, channel, on: '2026-04-02', objectThrough: '2026-05-18' }) as const;
const post = (sentOn: string, on = '2026-04-08'): LetterCommand => ({
  ...{ type: 'PostLetter', sentOn, objectThrough: '2026-05-19', by: 'bert', on },
});
const posted: LetterEvent = {
  type: 'LetterSent',
  data: { channel: 'post', sentOn: '2026-04-07', objectThrough: '2026-05-19', by: 'bert', on: '2026-04-08' },
};
const toPost = [ordered('werknemer'), made('post')];

describe('a letter', () => {
  it('is ordered once', () => {
    const order: LetterCommand = { type: 'OrderLetter', matter: matter('werkgever'), on: '2026-04-02' };
    given(letter, [])
      .when(order)
      .then([ordered('werkgever')]);
    given(letter, [ordered('werkgever')])
      .when(order)
      .thenNothing();
  });

  it('to an employer is sent by being in the portal', () => {
    const sent: LetterEvent = {
      type: 'LetterSent',
      data: { channel: 'portaal', sentOn: '2026-04-02', objectThrough: '2026-05-18', by: null, on: '2026-04-02' },
    };
    given(letter, [ordered('werkgever')])
      .when(make('portaal'))
      .then([made('portaal'), sent]);
    given(letter, [ordered('werkgever'), made('portaal'), sent])
      .when(make('portaal'))
      .thenNothing();
    given(letter, [ordered('werkgever'), made('portaal'), sent])
      .when(post('2026-04-03'))
      .thenRejected('LETTER_SENT');
  });

  it('to an employee waits for the post, and is made once', () => {
    given(letter, [ordered('werknemer')])
      .when(make('post'))
      .then([made('post')]);
    given(letter, toPost)
      .when({ ...make('post'), file: { ...file, sha256: 'cc' } })
      .thenNothing();
  });

  it('is put in the portal only for an employer who applied there', () => {
    const origin = { applicant: 'werkgever', manner: 'digitaal', enteredOn: null, forwarded: null } as const;
    expect(channelOf('werkgever')).toBe('portaal');
    expect(channelOf('werkgever', origin)).toBe('portaal');
    expect(channelOf('werkgever', { ...origin, manner: 'papier', enteredOn: '2026-04-02' })).toBe('post');
    expect(channelOf('werkgever', { ...origin, applicant: 'ambtshalve' })).toBe('post');
    expect(channelOf('werknemer', origin)).toBe('post');
  });

  it('is posted on a day from its own date to today, which is said once', () => {
    given(letter, toPost).when(post('2026-04-07')).then([posted]);
    given(letter, toPost).when(post('2026-04-01')).thenRejected('SENT_ON_UNFIT');
    given(letter, toPost).when(post('2026-04-09')).thenRejected('SENT_ON_UNFIT');
    given(letter, [...toPost, posted])
      .when(post('2026-04-07'))
      .thenNothing();
    given(letter, [...toPost, posted])
      .when(post('2026-04-06'))
      .thenRejected('LETTER_SENT');
    given(letter, [ordered('werknemer')])
      .when(post('2026-04-07'))
      .thenRejected('LETTER_NOT_MADE');
  });

  it('cannot be made or posted when nobody ordered it', () => {
    given(letter, []).when(make('portaal')).thenRejected('LETTER_UNKNOWN');
    given(letter, []).when(post('2026-04-07')).thenRejected('LETTER_UNKNOWN');
  });

  it('is dropped while it is not made, and never after', () => {
    const drop: LetterCommand = { type: 'DropLetter', on: '2026-04-03' };
    const dropped: LetterEvent = { type: 'LetterDropped', data: { on: '2026-04-03' } };
    given(letter, [ordered('werkgever')])
      .when(drop)
      .then([dropped]);
    given(letter, [ordered('werkgever'), dropped])
      .when(drop)
      .thenNothing();
    given(letter, [ordered('werkgever'), dropped])
      .when(make('portaal'))
      .thenNothing();
    given(letter, toPost).when(drop).thenNothing();
  });

  it('knows its file and its day of sending', () => {
    expect(replay(letter, [...toPost, posted])).toEqual({
      ...{ status: 'sent', matter: matter('werknemer'), file, madeOn: '2026-04-02' },
      ...{ sentOn: '2026-04-07', objectThrough: '2026-05-19' },
    });
  });
});
