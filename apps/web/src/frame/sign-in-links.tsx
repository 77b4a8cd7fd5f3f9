import { signInAddress, type SignedOut } from '../api/session.ts';
import { useFrameText } from './frame.messages.ts';

/** In, by the one way there is or by each of several. */
export function SignInLinks({ session: { aanmeldwijzen }, to }: { session: SignedOut; to: string }) {
  const t = useFrameText();
  const ways = aanmeldwijzen.length > 1 ? aanmeldwijzen : [undefined];
  return ways.map((way) => (
    <a
      key={way?.id ?? ''}
      className="utrecht-button utrecht-button--primary-action"
      href={signInAddress(to, undefined, way?.id)}
    >
      {way === undefined ? t('signIn') : t('signInBy', { way: way.naam })}
    </a>
  ));
}
