import { Matches } from 'class-validator';

const KIND = /^[a-z]{2,30}(-[a-z]{2,30}){0,3}$/;

/** Kinds of document (`arbeidsovereenkomst`): letters and dashes only, so that no number can stand in them. */
export const AttachmentKinds = () =>
  Matches(KIND, { each: true, message: 'Noem soorten documenten, zoals arbeidsovereenkomst of loonwaarde-rapport.' });
