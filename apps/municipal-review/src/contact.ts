import type { Contact } from '#libs/letters/facts';

/** Whom an employer (KvK number) can ask at a municipality; null while the municipality has not said who. */
export type ContactOf = (municipality: string, employerId: string) => Promise<Contact | null>;

export const contactOf: ContactOf = () => Promise.resolve(null);
