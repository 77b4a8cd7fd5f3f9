import { Problem } from '../../api/problem.ts';
import { ask, at } from '../../api/request.ts';
import type { Task, Tasks } from './answers.ts';

/**
 * What other parts of the suite ask of an employer, beside what claim-intake knows: each answers the tasks that it has, and
 * none where that part is not there. Here they join the one list; whoever has more to ask adds a line.
 */
const OTHERS: readonly ((signal: AbortSignal) => Promise<Task[]>)[] = [measurements, messages];

const AT_ONCE = 100;

/** The list with what others ask, on its first page and in its counts. */
export async function withOthers(tasks: Tasks, signal: AbortSignal): Promise<Tasks> {
  const found = await Promise.all(OTHERS.map((tasksOf) => tasksOf(signal).catch(nothingWhereAbsent)));
  return joined(tasks, found.flat());
}

/** By its last day, and what has none at the end. */
export function joined(tasks: Tasks, others: readonly Task[]): Tasks {
  const late = others.filter(({ dagenOver }) => dagenOver !== null && dagenOver < 0).length;
  return {
    ...tasks,
    aantalTotaal: tasks.aantalTotaal + others.length,
    aantalTeLaat: tasks.aantalTeLaat + late,
    taken: tasks.pagina > 1 ? tasks.taken : [...tasks.taken, ...others].sort(byLastDay),
  };
}

const NEVER = '9999-12-31';
const byLastDay = (one: Task, other: Task): number => (one.uiterlijk ?? NEVER).localeCompare(other.uiterlijk ?? NEVER);

/** A service of an earlier version does not know the address; whoever acts by a mandate for something else has no such tasks. */
function nothingWhereAbsent(error: unknown): Task[] {
  if (error instanceof Problem && (error.status === 404 || error.code === 'MANDATE_MISSING')) return [];
  throw error;
}

const NOTHING = {
  ...{ uiterlijk: null, dagenOver: null, gevolg: null, grondslag: null, bedragCenten: null, aantal: 1, maand: null },
  ...{ dienstverbandId: null, loonbestandId: null, gevraagd: [], herinnering: null, begindatum: null },
} as const;

export interface AskedMeasurement {
  readonly metingId: string;
  readonly zaakId: string;
  readonly gemeentecode: string;
  readonly persoonRef: string;
  readonly aanZet: { readonly uiterlijk: string; readonly dagenOver: number; readonly anders: string } | null;
}

export function taskOfMeasurement(one: AskedMeasurement): Task[] {
  const { metingId, zaakId, gemeentecode, persoonRef, aanZet } = one;
  if (aanZet === null) return [];
  const { uiterlijk, dagenOver, anders } = aanZet;
  const of = { aanvraagId: zaakId, gemeentecode, persoonRef };
  return [{ ...NOTHING, ...of, soort: 'meting', naar: `metingen/${metingId}`, uiterlijk, dagenOver, anders }];
}

export interface Conversation {
  readonly gesprekId: string;
  readonly gemeentecode: string;
  readonly over: { readonly zaakId: string | null; readonly persoonRef: string | null };
  readonly ongelezen: number;
}

export function taskOfConversation({ gesprekId, gemeentecode, over, ongelezen }: Conversation): Task[] {
  if (ongelezen === 0) return [];
  const of = { aanvraagId: over.zaakId, gemeentecode, persoonRef: over.persoonRef };
  return [{ ...NOTHING, ...of, soort: 'bericht', naar: `berichten/${gesprekId}`, aantal: ongelezen, anders: null }];
}

async function measurements(signal: AbortSignal): Promise<Task[]> {
  const address = at('municipal-review', 'werkgever/metingen', { openstaand: 'true', aantal: AT_ONCE });
  const { metingen } = await ask<{ readonly metingen: readonly AskedMeasurement[] }>(address, signal);
  return metingen.flatMap(taskOfMeasurement);
}

async function messages(signal: AbortSignal): Promise<Task[]> {
  const address = at('municipal-review', 'werkgever/berichten', { welke: 'ongelezen', aantal: AT_ONCE });
  const { gesprekken } = await ask<{ readonly gesprekken: readonly Conversation[] }>(address, signal);
  return gesprekken.flatMap(taskOfConversation);
}
