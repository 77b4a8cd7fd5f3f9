/** What municipal-review answers about contact and messages, in its own words. */
export type Side = 'werkgever' | 'gemeente';
export type AboutKind = 'algemeen' | 'zaak' | 'toekenning' | 'declaratie';

export interface ContactCard {
  readonly account: string;
  readonly naam: string | null;
  readonly functie: string | null;
  readonly telefoon: string | null;
  readonly bereikbaar: string | null;
}

export interface Contact extends ContactCard {
  readonly sinds: string;
  readonly soort: 'eigen' | 'standaard';
  readonly vervanger: ContactCard | null;
  readonly opvolger: ContactCard | null;
  readonly opvolgerVanaf: string | null;
}

export interface About {
  readonly soort: AboutKind;
  readonly id: string | null;
  readonly zaakId: string | null;
  readonly persoonRef: string | null;
}

export interface ListedConversation {
  readonly gesprekId: string;
  readonly gemeentecode: string;
  readonly werkgeverId: string;
  readonly over: About;
  readonly aantalBerichten: number;
  readonly ongelezen: number;
  readonly laatstVan: Side;
  readonly laatstOp: string;
  readonly gelezen: boolean;
  readonly nietBezorgd: number;
}

export interface ConversationList {
  readonly aantalTotaal: number;
  readonly pagina: number;
  readonly aantalOngelezen: number;
  readonly aantalNietBezorgd: number;
  readonly gesprekken: readonly ListedConversation[];
}

interface ReadReceipt {
  readonly door: string;
  readonly op: string;
}

export interface Message {
  readonly berichtId: string;
  readonly van: Side;
  readonly door: string;
  readonly op: string;
  readonly tekst: string | null;
  readonly gelezen: ReadReceipt | null;
  readonly kennisgeving: {
    readonly uitkomst: 'verstuurd' | 'niet-gewenst' | 'geen-adres' | 'mislukt';
    readonly op: string;
    readonly pogingen: number;
  } | null;
  readonly bereikt: (ReadReceipt & { readonly hoe: 'telefoon' | 'brief' | 'gesprek' }) | null;
}

export interface Note extends ReadReceipt {
  readonly notitieId: string;
  readonly tekst: string | null;
}

export interface Conversation {
  readonly gesprekId: string;
  readonly gemeentecode: string;
  readonly werkgeverId: string;
  readonly over: About;
  readonly contactpersoon: Contact | null;
  readonly berichten: readonly Message[];
  readonly notities: readonly Note[];
  readonly ongelezen: number;
  readonly acties: readonly string[];
}

export interface OwnContact {
  readonly gemeentecode: string;
  readonly contactpersoon: Contact | null;
}

export interface Contacts {
  readonly kaarten: readonly ContactCard[];
  readonly standaard: Contact | null;
  readonly werkgevers: readonly { readonly werkgeverId: string; readonly contactpersoon: Contact | null }[];
}

/** The day that was promised, and what became of it. */
export interface Promised {
  readonly uiterlijk: string | null;
  readonly bron: 'wet' | 'gemeente';
  readonly stand: 'loopt' | 'staat-stil' | 'gehaald' | 'niet-gehaald';
  readonly dagenOver: number | null;
}

export interface Notices {
  readonly keuze: 'nog-niet' | 'mail' | 'afzien';
  readonly adres: string | null;
  readonly sinds: string | null;
}
