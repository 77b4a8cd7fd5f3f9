import { useState } from 'react';
import { Navigate, useLocation, useSearchParams } from 'react-router';
import { client } from '../../api/client.ts';
import { draftQuery } from '../employer.queries.ts';

/** A new application has its id from here on: what is sent twice is one application. */
export function BeginScreen() {
  const [id] = useState(begun);
  const [params] = useSearchParams();
  const state: unknown = useLocation().state;
  const employment = params.get('dienstverband');
  const to = employment === null ? 'medewerker' : `baan?dienstverband=${employment}`;
  return <Navigate replace state={state} to={`/werkgever/aanvragen/${id}/${to}`} />;
}

/** Nobody knows this id yet, so there is nothing to ask for. */
function begun(): string {
  const id = crypto.randomUUID();
  client.setQueryData(draftQuery(id).queryKey, null);
  return id;
}
