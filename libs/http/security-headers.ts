/** The version of the interface, in every answer (API Design Rules, `/core/version-header`). */
export const API_VERSION = '1.0.0';

const NOTHING_TO_SHOW = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** The headers of every answer, also of a 404 and of a proxied one: API Design Rules 2.2 (transport security). */
export function securityHeaders(contentSecurityPolicy = NOTHING_TO_SHOW): Record<string, string> {
  return {
    'api-version': API_VERSION,
    'cache-control': 'no-store',
    'content-security-policy': contentSecurityPolicy,
    'strict-transport-security': 'max-age=63072000; includeSubDomains',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  };
}
