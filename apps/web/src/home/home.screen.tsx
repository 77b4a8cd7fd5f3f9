import { Heading2 } from '@utrecht/component-library-react';
import { type DemoAccount, useDemoAccounts } from '../api/demo-accounts.ts';
import { type Session, signInAddress, type WorkspaceName } from '../api/session.ts';
import { useSession } from '../api/use-session.ts';
import { SignInLinks } from '../frame/sign-in-links.tsx';
import { WORKSPACES } from '../frame/workspaces.ts';
import { Grid } from '../ui/grid.tsx';
import { ActionLink, OutLink } from '../ui/link.tsx';
import { Loading, Notice } from '../ui/loaded.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Section } from '../ui/section.tsx';
import { COMMANDS, DOCUMENTS } from './commands.ts';
import { useHomeText } from './home.messages.ts';
import { usePath } from './home.queries.ts';
import { steps } from './steps.ts';

/** For a newcomer: what this is, whom to be, and that it runs. */
export function HomeScreen() {
  const t = useHomeText();
  const session = useSession();
  return (
    <>
      <PageHead title={t('title')} answer={t('answer')} side={session && <Next session={session} />} />
      {session?.demo === true && <Roles />}
      {(session?.demo === true || session?.aangemeld === true) && <PathOfTheMoney />}
      {session?.demo === true && <TryIt />}
    </>
  );
}

/** On for who is signed in; in for who is not, and has no role to choose below. */
function Next({ session }: { session: Session }) {
  const t = useHomeText();
  if (!session.aangemeld) {
    return session.demo ? null : <SignInLinks session={session} to="/" />;
  }
  const own = WORKSPACES.find(({ name }) => session.werkruimten.includes(name));
  if (own === undefined) return null;
  return (
    <div>
      <p className="small quiet">{t('continueAs', { name: session.naam, organisation: session.organisatie })}</p>
      <p className="home__on">
        <ActionLink to={own.path} main>
          {t('continue')}
        </ActionLink>
      </p>
    </div>
  );
}

function Roles() {
  const t = useHomeText();
  const accounts = useDemoAccounts();
  return (
    <Section title={t('chooseTitle')} aside={t('chooseAside')}>
      <div className="roles">
        {WORKSPACES.map(({ name, path }) => (
          <Role
            key={name}
            workspace={name}
            path={path}
            accounts={accounts.filter(({ werkruimte }) => werkruimte === name)}
          />
        ))}
      </div>
    </Section>
  );
}

/** The demo municipality that decides late: a newcomer finds a case there on most days. */
const WITH_WORK = 'GM9909';

interface RoleParts {
  readonly workspace: WorkspaceName;
  readonly path: string;
  readonly accounts: readonly DemoAccount[];
}

function Role({ workspace, path, accounts }: RoleParts) {
  const t = useHomeText();
  const first = accounts.find(({ tenant }) => workspace === 'gemeente' && tenant === WITH_WORK) ?? accounts[0];
  const others = accounts.filter(({ tenant, account }) => tenant === first?.tenant && account !== first.account);
  return (
    <div className="role">
      <Heading2>{t(`${workspace}Title`)}</Heading2>
      <ul className="role__try">
        <li>{t(`${workspace}Try1`)}</li>
        <li>{t(`${workspace}Try2`)}</li>
        <li>{t(`${workspace}Try3`)}</li>
      </ul>
      {first !== undefined && (
        <p>
          <a className="utrecht-button utrecht-button--primary-action" href={signInAddress(path, first.account)}>
            {t('viewAs', { role: first.rol })}
          </a>
        </p>
      )}
      {first !== undefined && others.length > 0 && (
        <p className="small quiet role__others">
          {t('others', { organisation: first.organisatie })}:{' '}
          {others.map(({ account, rol }, nth) => (
            <span key={account}>
              {nth > 0 && ', '}
              <a className="utrecht-link tap" href={signInAddress(path, account)}>
                {rol}
              </a>
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

function PathOfTheMoney() {
  const t = useHomeText();
  const { data, error } = usePath();
  if (data === undefined && error === null) return <Loading rows={7} />;
  if (data === undefined) return null; // not for this role, or away: the next try is near
  const words = {
    unknown: t('unknown'),
    files: (count: number) => t('files', { count }),
    on: (amount: string, date: string) => t('on', { amount, date }),
  };
  return (
    <Section title={t('pathTitle')} aside={t('pathAside')}>
      <div role="status">
        {data.nietBereikbaar.length > 0 && (
          <Notice tone="warning" title={t('away', { services: data.nietBereikbaar.join(', ') })} />
        )}
      </div>
      <Grid
        keep
        className="home__path"
        caption={t('pathCaption')}
        columns={[
          { key: 'step', label: t('step'), lead: true },
          { key: 'value', label: t('value'), number: true },
        ]}
        rows={steps(data, words).map(({ key, value }) => ({ key, cells: { step: t(key), value } }))}
      />
    </Section>
  );
}

function TryIt() {
  const t = useHomeText();
  return (
    <Section title={t('tryTitle')}>
      <p>{t('tryText')}</p>
      <ol className="commands">
        {COMMANDS.map(({ key, lines }) => (
          <li key={key}>
            <p>{t(key)}</p>
            <pre tabIndex={0}>
              <code>{lines.join('\n').replaceAll('{adres}', location.origin)}</code>
            </pre>
          </li>
        ))}
      </ol>
      <h3>{t('programmers')}</h3>
      <p>{t('programmersText')}</p>
      <ul>
        {DOCUMENTS.map((service) => (
          <li key={service}>
            <OutLink to={`/api/${service}/v1/openapi.json`}>{service}</OutLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}
